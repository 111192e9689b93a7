import Testing

@testable import TendReport

@Suite("The table of an answer")
struct AnswerTablesTests {
  private struct Walk: Codable {
    let schema: String
    let asOf: OrNull<String>
    let stops: [Stop]
    let model: Model
    let others: OrNull<Others>
    let columns: [String: String]
  }

  private struct Stop: Codable {
    let id: String
    let name: String?
    let sizes: OrNull<[Int]>
    let pairs: [[String]]
    let role: OrNull<Model>
    let people: [Person]
  }

  private struct Model: Codable {
    let kind: String
    let weight: Double
  }

  private struct Person: Codable {
    let id: String
    let days: Int
  }

  private struct Others: Codable {
    let count: Int
    let first: [Person]
  }

  private static let header =
    "list,of,id,name,sizes,pairs,role.kind,role.weight,days,schema,asOf,model.kind,model.weight,"
    + "others.count,columns\n"

  private func csv(stops: [Stop], others: Others? = nil) throws -> String {
    try AnswerDocument(
      Walk(
        schema: "walk/1", asOf: OrNull(nil), stops: stops, model: Model(kind: "own", weight: 0.5),
        others: OrNull(others), columns: ["to": "=b", "from": "a"])
    ).csv()
  }

  @Test("has the same columns with no rows in its lists as with some")
  func columns() throws {
    #expect(
      try csv(stops: [])
        == AnswerTablesTests.header + "summary,,,,,,,,,walk/1,,own,0.5,,from=a; to='=b\n")
  }

  @Test("has a list under its path, and the number of the row that it lies in")
  func lists() throws {
    let stops = [
      Stop(
        id: "a", name: nil, sizes: OrNull([3, 2]), pairs: [["a", "b"], ["c", "d"]],
        role: OrNull(nil), people: [Person(id: "p", days: 1)]),
      Stop(
        id: "b", name: "Bo", sizes: OrNull(nil), pairs: [],
        role: OrNull(Model(kind: "k", weight: 2)),
        people: [Person(id: "q", days: 2), Person(id: "r", days: 3)]),
    ]
    let text = try csv(stops: stops, others: Others(count: 7, first: [Person(id: "s", days: -4)]))
    #expect(
      text == AnswerTablesTests.header + """
        stops,,a,,3; 2,"a, b; c, d",,,,,,,,,
        stops,,b,Bo,,,k,2,,,,,,,
        stops.people,1,p,,,,,,1,,,,,,
        stops.people,2,q,,,,,,2,,,,,,
        stops.people,2,r,,,,,,3,,,,,,
        others.first,,s,,,,,,-4,,,,,,
        summary,,,,,,,,,walk/1,,own,0.5,7,from=a; to='=b

        """)
  }

  @Test(
    "makes text harmless that a spreadsheet would run, and quotes what would end a cell",
    arguments: [
      ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
      ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"), ("-2", "-2"), ("-2+3", "'-2+3"),
      ("@sum", "'@sum"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("a\nb", "\"a\nb\""),
      ("O'Neill, \"Al\"", "\"O'Neill, \"\"Al\"\"\""), (" ana ", "\" ana \""), ("", ""),
    ])
  func hostile(name: String, cell: String) throws {
    let stop = Stop(
      id: name, name: name, sizes: OrNull([]), pairs: [], role: OrNull(nil), people: [])
    let text = try csv(stops: [stop])
    #expect(text.contains("stops,,\(cell),\(cell),,,,,,,,,,,\n"))
  }
}
