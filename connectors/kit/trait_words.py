"""What columns about people and companies are called in other languages, folded."""

from __future__ import annotations

from collections.abc import Mapping

TRAIT_WORDS: Mapping[str, tuple[str, ...]] = {
    "industry": (
        "branche", "industrie", "wirtschaftszweig", "sector", "industria", "secteur",
        "secteurdactivite", "setor", "ramodeatividade", "bedrijfstak", "settore",
    ),
    "company_size": (
        "unternehmensgrosse", "firmengrosse", "mitarbeiter", "mitarbeiterzahl", "mitarbeiteranzahl",
        "anzahlmitarbeiter", "anzahldermitarbeiter", "beschaftigte", "tamanodelaempresa",
        "empleados", "numerodeempleados", "tailledelentreprise", "effectif", "effectifs",
        "nombredemployes", "nombredesalaries", "employes", "tamanhodaempresa", "funcionarios",
        "numerodefuncionarios", "bedrijfsgrootte", "aantalwerknemers", "aantalmedewerkers",
        "dipendenti", "numerodidipendenti",
    ),
    "job_title": (
        "jobbezeichnung", "berufsbezeichnung", "stellenbezeichnung", "positionsbezeichnung",
        "cargo", "puesto", "puestodetrabajo", "titulodelpuesto", "intituledeposte",
        "intituleduposte", "poste", "fonction", "titredeposte", "titulodocargo", "functietitel",
        "functie", "qualifica", "posizione",
    ),
    "job_function": (
        "funktion", "funktionsbereich", "abteilung", "tatigkeitsbereich", "funcion",
        "departamento", "funcionlaboral", "departement", "funcao", "afdeling",
        "funzione", "reparto",
    ),
    "seniority": (
        "karrierestufe", "hierarchieebene", "senioritat", "nivelprofesional", "niveldexperience",
        "niveauhierarchique",
        "niveldesenioridade", "senioridade",
    ),
    "country": (
        "land", "landregion", "pais", "paisregion", "paisoregion", "pays", "paysregion",
        "paysouregion", "paisregiao", "landofregio", "landregio", "paese", "paeseregione",
    ),
    "plan": ("tarif", "abo", "forfait", "plano"),
    "lifecycle_stage": (
        "lifecyclephase", "etapadelciclodevida", "phaseducycledevie", "estagiodociclodevida",
        "fasedociclodevida", "levenscyclusfase",
    ),
    "company": (
        "unternehmen", "unternehmensname", "namedesunternehmens", "firma",
        "firmenname", "accountname", "empresa", "nombredelaempresa", "nombredelacuenta",
        "entreprise", "nomdelentreprise", "nomdelasociete", "societe", "nomducompte",
        "nomedaempresa", "nomedaconta", "bedrijf", "bedrijfsnaam", "azienda", "nomeazienda",
    ),
    "company_domain": (
        "unternehmensdomain", "domainname", "domainnamedesunternehmens", "websiteurl", "webseite",
        "dominio", "nombrededominio", "nombrededominiodelaempresa", "sitioweb", "paginaweb",
        "urldelsitioweb", "domaine", "nomdedomaine", "nomdedomainedelentreprise", "siteweb",
        "urldusiteweb", "urldositeweb", "urldosite", "sitedaempresa", "nomededominiodaempresa",
        "bedrijfsdomein", "domeinnaam", "sitoweb",
    ),
}  # fmt: skip
UPDATED_WORDS: tuple[str, ...] = (
    "letztesanderungsdatum", "datumderletztenanderung", "zuletztgeandert", "zuletztgeandertam",
    "zuletztaktualisiert", "geandertam", "fechadeultimamodificacion", "fechadelaultimamodificacion",
    "ultimamodificacion", "fechadeactualizacion", "datededernieremodification",
    "dateladernieremodification", "datedeladernieremodification", "dernieremodification",
    "datadaultimamodificacao", "ultimamodificacao", "dataultimamodificacao",
    "laatstgewijzigd", "laatstewijzigingsdatum", "datumlaatstewijziging", "dataultimamodifica",
)  # fmt: skip
EMAIL_WORDS: tuple[str, ...] = (
    "emailadresse", "mailadresse", "correo", "correoelectronico", "direcciondecorreo",
    "adresseemail", "adressemail", "courriel", "adressedemessagerie", "enderecodeemail",
    "emailadres", "indirizzoemail", "emailprofessionnel", "emailcorporativo",
)  # fmt: skip
PERSONAL_WORDS: tuple[str, ...] = (
    "vorname", "nachname", "anrede", "telefon", "telefonnummer", "mobiltelefon",
    "mobiltelefonnummer", "handy", "strasse", "adresse", "postleitzahl", "plz", "geburtsdatum",
    "geschlecht", "nombre", "apellido", "apellidos", "nombrecompleto", "telefono",
    "numerodetelefono", "movil", "direccion", "codigopostal", "fechadenacimiento", "sexo",
    "prenom", "nom", "nomdefamille", "nomcomplet", "numerodetelephone", "telephoneportable",
    "codepostal", "datedenaissance", "sobrenome", "nomecompleto", "primeironome", "celular",
    "telefone", "numerodetelefone", "endereco", "cep", "voornaam", "achternaam",
    "telefoonnummer", "cognome",
)  # fmt: skip
