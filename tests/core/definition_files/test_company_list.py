from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.definition_files import company_list
from desktop.core.definition_files.reading import DefinitionsError, parse_definitions


def domains(folder: Path | None, file: str = "x.csv") -> tuple[str, ...]:
    text = f"[[icp]]\nname = 'A'\n[icp.where]\ncompany_domain = {{ file = '{file}' }}"
    found = parse_definitions(text, base=folder, name="team.toml").icps
    assert found is not None
    return found[0].where[0].values


def refused(folder: Path | None, file: str = "x.csv") -> str:
    with pytest.raises(DefinitionsError, match=r"^team\.toml: the file ") as caught:
        domains(folder, file)
    return str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        "a.example\nb.example\n",
        "Website\na.example\n\nb.example",
        "\ufeffName;Domain\nA Inc;a.example\nB;b.example\nC\nD; \nA;a.example\n",
        'name,Company Domain,domain\r\n"A, Inc",a.example,x\r\nB, b.example ,y\r\n',
    ],
)
def test_the_column_of_domains_is_found(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.csv").write_bytes(content.encode())

    assert domains(tmp_path) == ("a.example", "b.example")


def test_a_file_in_a_folder_below_may_be_named(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "x.csv").write_text("a.example\n")

    assert domains(tmp_path, "lists/x.csv") == ("a.example",)


@pytest.mark.parametrize(
    "file",
    ["../x.csv", "a/../../x.csv", "/etc/passwd", "C:/x.csv", "C:x.csv", r"..\x.csv", "//h/x"],
)
def test_no_path_leads_out_of_the_folder(tmp_path: Path, file: str) -> None:
    (tmp_path / "x.csv").write_text("a.example\n")
    inner = tmp_path / "inner"
    inner.mkdir()

    assert "must lie in the folder" in refused(inner, file)


def test_a_link_does_not_lead_out_either(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a.example\n")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "x.csv").symlink_to(tmp_path / "x.csv")
    (inner / "up").symlink_to(tmp_path)

    assert "is a link out" in refused(inner)
    assert "is a link out" in refused(inner, "up/x.csv")


def test_definitions_without_a_folder_cannot_name_a_file() -> None:
    assert "cannot be read here" in refused(None)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "names no company domain"),
        (b"domain\n\n", "names no company domain"),
        (b"name,size\nA,3\n", "has no column company_domain or domain"),
        (b"\xff\xfea\x00", "is not UTF-8 text"),
    ],
)
def test_a_file_without_a_list_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "x.csv").write_bytes(content)

    assert told in refused(tmp_path)


def test_a_missing_file_is_named_with_the_place_where_it_should_be(tmp_path: Path) -> None:
    assert str(tmp_path) in refused(tmp_path)
    assert "is not there" in refused(tmp_path, ".")


def test_the_size_of_a_list_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.csv").write_text("domain\na.example\nb.example\nc.example\n")
    monkeypatch.setattr(company_list, "MAX_ROWS", 3)
    assert len(domains(tmp_path)) == 3
    monkeypatch.setattr(company_list, "MAX_ROWS", 2)
    assert "more than 2 rows" in refused(tmp_path)
    monkeypatch.setattr(company_list, "MAX_BYTES", 20)
    assert "larger than 20 bytes" in refused(tmp_path)


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").symlink_to(tmp_path / "y.csv")
    (tmp_path / "y.csv").symlink_to(tmp_path / "x.csv")

    assert "links go in a circle" in refused(tmp_path)


def test_a_cell_without_end_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("domain\n" + "a" * 200_000)

    assert "is not a CSV file" in refused(tmp_path)
