"""The words that job titles are made of, in English, German, Spanish, French and Portuguese."""

from __future__ import annotations

from typing import Final

FILLERS: Final = frozenset((
    "of", "the", "for", "and", "a", "an", "in", "at", "to", "de", "del", "la", "el", "los", "las",
    "le", "les", "des", "du", "d", "y", "e", "et", "und", "der", "die", "das", "den", "fur", "im",
    "am", "zur", "da", "do", "dos", "na", "no", "para", "en",
))  # fmt: skip
"""Words that do not tell titles apart."""


def _spelled(text: str) -> dict[str, tuple[str, ...]]:
    pairs = (line.split("=") for line in text.strip().splitlines())
    return {short.strip(): tuple(long.split()) for short, long in pairs}


ABBREVIATIONS: Final = _spelled("""
    vp = vice president
    vps = vice president
    svp = senior vice president
    evp = executive vice president
    avp = assistant vice president
    rvp = regional vice president
    vicepresident = vice president
    vicepresidente = vice president
    vicepresidenta = vice president
    vizeprasident = vice president
    vizeprasidentin = vice president
    sr = senior
    snr = senior
    jr = junior
    jnr = junior
    mgr = manager
    mngr = manager
    mgmt = management
    dir = director
    eng = engineer
    engr = engineer
    mktg = marketing
    mkt = marketing
    mktng = marketing
    asst = assistant
    asistente = assistant
    assistenz = assistant
    assistent = assistant
    assistentin = assistant
    assistente = assistant
    assistante = assistant
    assoc = associate
    exec = executive
    ops = operations
    hr = human resources
    rh = human resources
    it = information technology
    bizdev = business development
    biz = business
    dev = developer
    devs = developer
    comms = communications
    sw = software
    rep = representative
    acct = account
    intl = international
    natl = national
    reg = regional
    svcs = services
    tech = technology
    ceo = chief executive officer
    cfo = chief financial officer
    cto = chief technology officer
    cmo = chief marketing officer
    coo = chief operating officer
    cio = chief information officer
    cro = chief revenue officer
    cso = chief strategy officer
    ciso = chief information security officer
    chro = chief human resources officer
    cco = chief commercial officer
    cpo = chief product officer
    cdo = chief data officer
    cgo = chief growth officer
    md = managing director
    gm = general manager
    pres = president
    qa = quality assurance
    pr = public relations
    cofounder = founder
    cofondateur = founder
    cofundador = founder
    mitgrunder = founder
    pdg = president directeur general
    dg = directeur general
    gf = geschaftsfuhrer
""")
"""Short forms, and words of other languages whose parts English writes apart."""

FEMININE: Final = {
    "directrice": "directeur", "directora": "director", "diretora": "diretor",
    "direktorin": "direktor", "leiterin": "leiter", "managerin": "manager",
    "geschaftsfuhrerin": "geschaftsfuhrer", "grunderin": "grunder", "inhaberin": "inhaber",
    "abteilungsleiterin": "abteilungsleiter", "bereichsleiterin": "bereichsleiter",
    "teamleiterin": "teamleiter", "projektleiterin": "projektleiter",
    "praktikantin": "praktikant", "entwicklerin": "entwickler", "ingenieurin": "ingenieur",
    "beraterin": "berater", "presidenta": "president", "presidente": "president",
    "president": "president", "prasident": "president", "prasidentin": "president",
    "fondatrice": "fondateur", "fundadora": "fundador", "associee": "associe",
    "responsavel": "responsable", "jefa": "jefe", "cheffe": "chef", "gerenta": "gerente",
    "becaria": "becario", "estagiaria": "estagiario", "ingeniera": "ingeniero",
    "ingenieure": "ingenieur", "engenheira": "engenheiro", "desarrolladora": "desarrollador",
    "developpeuse": "developpeur", "consultora": "consultor", "proprietaria": "proprietario",
    "propietaria": "propietario", "coordinadora": "coordinador", "coordenadora": "coordenador",
    "vertriebsleiterin": "vertriebsleiter", "marketingleiterin": "marketingleiter",
    "duena": "dueno", "socia": "socio", "analistas": "analista",
}  # fmt: skip

STEPS: Final = (
    ("Unpaid", ("volunteer", "ehrenamtlich", "benevole", "voluntario")),
    ("Training", (
        "intern", "internship", "trainee", "apprentice", "praktikant", "werkstudent",
        "auszubildender", "azubi", "stagiaire", "apprenti", "alternant", "becario", "practicante",
        "estagiario", "aprendiz", "student",
    )),
    ("Entry", (
        "executive assistant", "personal assistant", "administrative assistant",
        "assistant chief executive officer", "assistant president",
        "assistant geschaftsfuhrung", "assistant direction", "assistant direccion",
        "assistant managing director", "assistant director general", "secretary", "secretaire",
        "secretaria", "sekretarin",
    )),
    ("", (
        "business partner", "people partner", "talent partner", "finance partner", "hr partner",
        "channel partner", "technology partner", "solutions partner", "partner success",
        "partner marketing", "partner development", "partner sales", "product owner",
        "process owner", "system owner", "asset owner", "chief of staff", "lead generation",
        "lead gen", "student success", "student services", "student affairs",
        "student recruitment", "volunteer coordinator",
    )),
    ("Owner", (
        "founder", "founding partner", "owner", "business owner", "proprietor", "inhaber",
        "grunder", "eigentumer", "fondateur", "proprietaire", "fundador", "propietario", "dueno",
        "proprietario",
    )),
    ("Partner", ("partner", "managing partner", "gesellschafter", "associe gerant",
                 "socio", "socio director")),
    ("VP", ("vice president",)),
    ("CXO", (
        "chief", "president", "managing director", "geschaftsfuhrer", "vorstand",
        "vorstandsvorsitzender", "directeur general", "director general", "diretor geral",
        "directeur executif", "diretor executivo", "director ejecutivo", "president directeur",
        "gerente general",
    )),
    ("Director", (
        "director", "head", "global head", "direktor", "leiter", "bereichsleiter",
        "abteilungsleiter", "vertriebsleiter", "marketingleiter", "personalleiter", "directeur",
        "diretor",
    )),
    ("Manager", (
        "manager", "partner manager", "volunteer manager", "management", "team lead",
        "team leader", "supervisor", "superintendent",
        "teamleiter", "projektleiter", "gruppenleiter", "responsable", "gerente", "jefe",
        "chef projet", "chef produit", "chef equipe", "chef service", "chef departement",
        "coordenador", "coordinador", "gestor", "foreman",
    )),
    ("Senior", ("senior", "principal", "lead", "expert", "experte", "staff engineer",
                "staff software engineer", "staff designer", "staff developer")),
    ("Entry", ("junior", "entry level", "associate", "assistant", "clerk", "trainee", "auxiliar",
               "berufseinsteiger", "debutant")),
)  # fmt: skip
"""Seniorities with the phrases that tell them; of several in a title the first of these counts.

"" has phrases that look like a step and are none."""

FUNCTIONS: Final = {
    "Accounting": ("accounting", "accountant", "auditor", "audit", "bookkeeper", "controller",
                   "buchhalter", "buchhaltung", "contable", "contador", "comptable", "tax",
                   "payroll"),
    "Administrative": ("administrative", "administrator", "office manager", "executive assistant",
                       "personal assistant", "receptionist", "secretary", "sekretarin",
                       "secretaire", "secretaria", "administrativo", "clerk"),
    "Arts and Design": ("design", "designer", "creative director", "creative", "art director",
                        "ux", "ui", "user experience", "graphic designer", "illustrator",
                        "disenador", "grafiker", "concepteur"),
    "Business Development": ("business development", "partnerships", "alliances", "partner manager",
                             "channel partner", "strategic partnerships",
                             "desarrollo de negocio", "developpement commercial",
                             "desenvolvimento de negocios", "geschaftsentwicklung"),
    "Community and Social Services": ("social worker", "community manager", "sozialarbeiter"),
    "Consulting": ("consultant", "consulting", "advisor", "adviser", "berater", "beratung",
                   "consultor", "conseil", "unternehmensberater"),
    "Education": ("teacher", "professor", "lecturer", "tutor", "instructor", "trainer", "lehrer",
                  "dozent", "profesor", "enseignant", "educator", "learning and development"),
    "Engineering": ("engineer", "engineering", "developer", "software", "software engineer",
                    "data engineer", "data scientist", "machine learning", "devops", "architect",
                    "programmer", "backend", "frontend", "full stack", "fullstack", "ingenieur",
                    "entwickler", "entwicklung", "ingeniero", "desarrollador", "developpeur",
                    "engenheiro", "desenvolvedor", "softwareentwickler", "research engineer"),
    "Entrepreneurship": ("founder", "entrepreneur", "fondateur", "fundador", "grunder", "owner",
                         "inhaber"),
    "Finance": ("finance", "financial", "chief financial officer", "treasurer", "treasury",
                "investment", "finanzen", "finanz", "finanzas", "financier", "financeiro",
                "controlling", "investor relations", "fp a"),
    "Healthcare Services": ("nurse", "doctor", "physician", "medical", "clinical", "health",
                            "healthcare", "therapist", "pharmacist", "arzt", "medico", "medecin",
                            "krankenpfleger"),
    "Human Resources": ("human resources", "people operations", "talent", "recruiter",
                        "recruiting", "recruitment", "talent acquisition", "head of people",
                        "chief people officer", "people partner", "people and culture",
                        "human resources business partner", "personal leiter", "personalleiter",
                        "personalwesen", "recursos humanos", "ressources humaines",
                        "compensation and benefits"),
    "Information Technology": ("information technology", "information",
                               "chief information officer", "systems administrator",
                               "system administrator",
                               "network", "help desk", "helpdesk", "data", "data analyst",
                               "database administrator", "cloud", "cyber security",
                               "cybersecurity", "security engineer", "information security",
                               "chief technology officer", "technology", "informatik",
                               "informatica", "informatique", "systemadministrator", "erp",
                               "crm administrator"),
    "Legal": ("legal", "lawyer", "attorney", "counsel", "general counsel", "paralegal",
              "compliance", "rechtsanwalt", "jurist", "abogado", "avocat", "juriste", "advogado",
              "juridico", "juridique"),
    "Marketing": ("marketing", "growth", "brand", "product marketing", "demand generation",
                  "demand gen", "content", "seo", "sem", "ppc", "paid media", "social media",
                  "marketing operations", "partner marketing", "field marketing",
                  "growth marketing",
                  "chief marketing officer", "marketing communications", "marketingleiter",
                  "lifecycle", "crm",
                  "advertising", "copywriter", "marketing analyst", "marketing designer",
                  "mercadeo", "mercadotecnia"),
    "Media and Communication": ("communications", "public relations", "media", "journalist",
                                "editor", "reporter", "press", "kommunikation", "comunicacion",
                                "communication", "comunicacao", "pressesprecher", "redakteur"),
    "Military and Protective Services": ("military", "police officer", "firefighter",
                                         "security officer", "security guard"),
    "Operations": ("operations", "operating", "logistics", "supply chain", "production",
                   "manufacturing", "warehouse", "plant manager", "betriebsleiter", "logistik",
                   "operaciones", "operacoes", "produktion", "produktionsleiter", "logistica"),
    "Product Management": ("product", "product manager", "product management", "product owner",
                           "chief product officer", "produktmanager", "produktmanagement",
                           "chef de produit", "gerente de producto", "gerente de produto",
                           "responsable de producto", "technical product manager"),
    "Program and Project Management": ("project manager", "program manager", "programme manager",
                                       "project", "program", "programme", "scrum master", "pmo",
                                       "delivery manager",
                                       "technical program manager", "technical project manager",
                                       "projektleiter", "projektmanager", "chef de projet",
                                       "jefe de proyecto", "gerente de projetos",
                                       "gerente de proyecto"),
    "Purchasing": ("purchasing", "procurement", "buyer", "sourcing", "einkauf", "einkaufer",
                   "compras", "comprador", "acheteur", "achats", "category manager"),
    "Quality Assurance": ("quality", "quality assurance", "quality engineer", "quality manager",
                          "tester", "test engineer", "qualitat", "calidad", "qualite",
                          "qualidade", "qualitatsmanager"),
    "Real Estate": ("real estate", "property manager", "realtor", "immobilien", "immobilier",
                    "leasing agent"),
    "Research": ("research", "researcher", "scientist", "forschung", "forscher", "investigador",
                 "chercheur", "pesquisador", "research and development", "r d"),
    "Sales": ("sales", "account executive", "account manager", "account director",
              "key account manager", "sales development", "sales engineer", "sales operations",
              "revenue", "revenue operations", "chief revenue officer",
              "business development representative", "sales development representative",
              "commercial", "vertrieb", "vertriebsleiter", "verkauf", "verkaufer", "ventas",
              "vendas", "vendedor", "ventes", "commercial director", "comercial", "inside sales",
              "solutions engineer", "presales", "pre sales", "national account"),
    "Customer Success and Support": ("customer success", "customer support", "customer service",
                                     "support", "client services", "customer experience",
                                     "customer success manager", "support engineer",
                                     "technical support",
                                     "kundenservice", "kundenberater", "atencion al cliente",
                                     "service client", "atendimento", "customer care",
                                     "client success",
                                     "customer"),
}  # fmt: skip
"""Phrases of titles that tell a job function; the longest in a title counts."""
