import TendGraph
import Testing

@testable import TendImport

@Suite("The people file and its aliases")
struct AliasTests {
  private static let people = Array(
    "id;name;email;aliases\nana;Ana B;ana@x.org;Annie|A. B.\nbo;Bo;;\n".utf8)

  private static func keys(_ directory: PeopleDirectory) -> [String] {
    directory.keys.map {
      "\(String(decoding: $0.key, as: UTF8.self)) \(directory.people[$0.place].id)"
    }
  }

  @Test("may be in another encoding, under titles, parted by semicolons")
  func writing() throws {
    let bytes = Array("Staff\r\n\r\nid;name\r\nzo;Zo".utf8) + [0xEB, 0x0D, 0x0A]
    let directory = try PeopleDirectory(bytes.span, from: "people.csv")
    #expect(directory.people == [Person(id: "zo", name: "Zoë")])
    #expect(
      directory.warnings == ["people.csv: read as Windows-1252, since it is not valid UTF-8"])
    let told = try PeopleDirectory(bytes.span, from: "people.csv", encoding: .windows1252)
    #expect(told.people == directory.people)
    #expect(told.warnings.isEmpty)
  }

  @Test("take the aliases of an identities file, by any name of a person")
  func aliases() throws {
    var directory = try PeopleDirectory(AliasTests.people.span, from: "people.csv")
    let identities = Array(
      "alias,id\nAna.B@Y.org,ana\nthe boss,\"Ana <ANA@x.org>\"\nAB,Annie\n,\nAB,ana\ncy@z,cy\n".utf8
    )
    try directory.add(identities: identities.span, from: "identities.csv")
    #expect(directory.people.map(\.id) == ["ana", "bo", "cy"])
    #expect(
      AliasTests.keys(directory) == [
        "ana ana", "bo bo", "Annie ana", "A. B. ana", "ana@x.org ana", "ana.b@y.org ana",
        "the boss ana", "AB ana", "cy cy", "cy@z cy",
      ])
  }

  @Test(
    "are refused with words",
    arguments: [
      (
        "alias,id\nAB,ana\nx,bo\nAB,bo\n",
        "ids.csv:4: 'AB' is 'bo' here and 'ana' on line 2; keep one person an alias"
      ),
      (
        "alias,id\nAnnie,bo\n",
        "ids.csv:2: 'Annie' is 'bo' here and 'ana' in the people file; keep one person an alias"
      ),
      (
        "alias,id\nAB,\n",
        "ids.csv:2: the row lacks its alias or its id; give both, as alias,id"
      ),
      (
        "alias,id\nAB\n",
        "ids.csv:2: the row lacks its alias or its id; give both, as alias,id"
      ),
      (
        "alias,person\nAB,ana\n",
        "ids.csv:1: no column 'id' among 'alias', 'person'; name the column 'id' in its header"
      ),
      (
        "name,id\nAB,ana\n",
        "ids.csv:1: no column 'alias' among 'name', 'id'; name the column 'alias' in its header"
      ),
      (
        "alias,id\nAB,\"ana\n",
        "ids.csv:2: a quote opens here and is never closed; close it or remove it"
      ),
      (
        "",
        "ids.csv: the file is empty; expected a header such as timestamp,from,to and rows under it"
      ),
    ])
  func faults(text: String, words: String) throws {
    var directory = try PeopleDirectory(AliasTests.people.span, from: "people.csv")
    let before = AliasTests.keys(directory)
    let error = #expect(throws: ImportError.self) {
      try directory.add(identities: Array(text.utf8).span, from: "ids.csv")
    }
    #expect(error?.description == words)
    #expect(AliasTests.keys(directory) == before)
  }

  @Test("need a column that says who is who")
  func noID() {
    let error = #expect(throws: ImportError.self) {
      try PeopleDirectory(Array("name,team\nAna,Yard\n".utf8).span, from: "people.csv")
    }
    #expect(
      error?.description
        == "people.csv:1: no column 'id' among 'name', 'team'; name the column 'id' in its header")
  }
}
