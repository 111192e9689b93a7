import TendGraph
import TendImport
import TendTestSupport
import Testing

@Suite("A people file") struct PeopleDirectoryTests {
  @Test("says who is who")
  func everything() throws {
    let people = try directory(
      """
      id,name,email,aliases,team,role,manager,relation,start,end,shoe size
      17,Ana B,ana@x.org,,Harbour,pilot,18,client,2020-02-29,2026-01-31,39
      18,,,,,,,,,,
      """)
    #expect(
      people.people == [
        Person(
          id: "17", name: "Ana B", team: "Harbour", role: "pilot", manager: "18",
          relation: "client", start: day("2020-02-29"), end: day("2026-01-31")),
        Person(id: "18"),
      ])
    #expect(people.unused == ["shoe size"])
  }

  @Test(
    "has headers by many names",
    arguments: [
      ("id", "full name", "department", "job title", "reports to"),
      ("Person_ID", "Display-Name", "DEPT", "position", "Manager ID"),
      ("user", "label", "unit", "title", "manager"),
      ("Employee ID", "NAME", "group", "Role", "managerid"),
    ])
  func headers(id: String, name: String, team: String, role: String, manager: String) throws {
    let people = try directory("\(id),\(name),\(team),\(role),\(manager)\n1,Ana,Sales,clerk,2\n")
    #expect(
      people.people == [
        Person(id: "1", name: "Ana", team: "Sales", role: "clerk", manager: "2")
      ])
    #expect(people.unused == [])
  }

  @Test("without a column of identifiers goes by the e-mail addresses")
  func emailAlone() throws {
    let people = try directory("name,email\nAna B,Ana B <Ana@X.org>\n")
    #expect(people.people == [Person(id: "ana@x.org", name: "Ana B")])
  }

  @Test("is read with any delimiter, line end, mark, quote and row length")
  func forms() throws {
    let people = try directory("\u{FEFF}id;name;team\r\n1;\"B; \"\"Ana\"\"\";Sales;;\r\n\r\n2\r\n")
    #expect(people.people == [Person(id: "1", name: "B; \"Ana\"", team: "Sales"), Person(id: "2")])
  }

  @Test("may have no people")
  func none() throws {
    #expect(try directory("id,name\n").people == [])
    #expect(PeopleDirectory.empty.people == [])
  }

  @Test("puts people into the log who never write")
  func silent() throws {
    let (log, _) = try readLog(
      "timestamp,from,to\n2026-01-05,b,c\n", people: "id,team\nz,Sales\na,\n")
    #expect(log.people.map(\.id) == ["a", "b", "c", "z"])
    #expect(log.people.map(\.team) == [nil, nil, nil, "Sales"])
  }

  @Test("may name a manager by address or alias")
  func managers() throws {
    let people = try directory(
      "id,email,aliases,manager\n1,ana@x.org,Annie,\n2,,,ANA@x.org\n3,,,Annie\n4,,,1\n5,,,eve@x.org\n"
    )
    #expect(people.people.map(\.manager) == [nil, "1", "1", "1", "eve@x.org"])
  }

  @Test("leaves an identifier to the person whose it is, whoever has it as an alias")
  func aliasOfAnother() throws {
    let (log, _) = try readLog(
      "timestamp,from,to\n2026-01-05,ana,ben\n", people: "id,aliases\nana,ben\nben,\n")
    #expect(log.rowTexts == ["2026-01-05 ana > ben"])
  }

  @Test("may write days with a time")
  func days() throws {
    let people = try directory("id,start,end\n1,2020-02-29T00:00:00+02:00,2026-01-31 00:00\n")
    #expect(people.people[0].start == day("2020-02-29"))
    #expect(people.people[0].end == day("2026-01-31"))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let message: String
    var testDescription: String { text.debugDescription }
  }

  @Test(
    "that can't be read says where and why",
    arguments: [
      Fault(
        text: "",
        message: "people.csv: the file is empty; expected a header such as "
          + "timestamp,from,to and rows under it"),
      Fault(
        text: "name,team\nAna,Sales\n",
        message: "people.csv:1: no column 'id' among 'name', 'team'; "
          + "name the column 'id' in its header"),
      Fault(
        text: "id,name\n1,Ana\n\n,Ben\n",
        message: "people.csv:4: the row has no id; give every person one, as the log writes it"),
      Fault(
        text: "name,id\nAna\n",
        message: "people.csv:2: the row has no id; give every person one, as the log writes it"),
      Fault(
        text: "id\nana@x.org\nben\nAna <ANA@x.org>\n",
        message: "people.csv:4: 'ana@x.org' already stands on line 2; keep one row a person"),
      Fault(
        text: "id,start\n1,2026-02-30\n",
        message: "people.csv:2: '2026-02-30' is not a day; "
          + "write it as YYYY-MM-DD, for example 2026-01-31"),
      Fault(
        text: "id,end\n1,2026-01-311\n",
        message: "people.csv:2: '2026-01-311' is not a day; "
          + "write it as YYYY-MM-DD, for example 2026-01-31"),
      Fault(
        text: "id,name\n1,Ana\n2,\"Ben\n3,Cem\n",
        message: "people.csv:3: a quote opens here and is never closed; close it or remove it"),
      Fault(
        text: "id,\"name\n1,Ana\n",
        message: "people.csv:1: a quote opens here and is never closed; close it or remove it"),
      Fault(
        text: "id,name\0\n",
        message: "people.csv: this is a binary file; tend reads CSV text with a header"),
    ])
  func faults(_ fault: Fault) {
    let error = #expect(throws: ImportError.self) { try directory(fault.text) }
    #expect(error?.description == fault.message)
  }
}
