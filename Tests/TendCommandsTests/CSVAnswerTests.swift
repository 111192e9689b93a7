import Foundation
import Testing

@Suite("An answer in CSV")
struct CSVAnswerTests {
  /// Every answer about harbor, each with its first columns.
  static let answers: [(arguments: String, columns: String)] = [
    ("neglected", "list,of,a,b,aName,bName,band,lapseProbability,priority,silentDays"),
    ("neglected --all", "list,of,a,b,aName,bName,band,lapseProbability"),
    ("neglected --explain ada,bram", "list,of,group,share,year,month,contactDays,kind"),
    ("bridges", "list,of,id,name,strength,ties,betweenness,betweennessShare,constraint"),
    ("bridges --all --betweenness sampled", "list,of,id,name,strength,ties,betweenness"),
    ("bridges --without nadia", "list,of,teams,people,a,b,id,betweennessBefore"),
    ("person --id tomas", "list,of,step,why,relation,count,covered,withoutContact,id,name"),
    ("backtest", "list,of,asOf,model.kind,model.features,model.windows,model.trainedTies"),
    ("teams", "list,of,name,size,members,internal,external,eiIndex,eiExpected,pairs"),
    ("introductions", "list,of,a,b,through,teams,gainPairs,parts.paths,parts.groups"),
    ("compare", "list,of,a,b,change,contactDays,strength,id,before.betweennessShare"),
    ("check", "list,of,reason,rows,isFault,firstLines,firstPlaces,name,form,columns"),
  ]

  private func output(_ arguments: [String], _ format: String, in folder: URL? = nil) throws
    -> String
  {
    let run = try TendProcess(arguments + ["--format", format, "--quiet"], in: folder)
    #expect(run.exitCode == 0)
    return run.output
  }

  /// Holds the rows of lists in an object against those of the table; gives back the lists' names.
  private func compare(
    _ object: JSONFigures, at path: String, with table: CSVRecords, row: [String: String],
    columns prefix: String, outer: String
  ) -> Set<String> {
    guard case .object(let members) = object else { return [] }
    var lists: Set<String> = []
    for (key, value) in members {
      let (list, column) = (path + key, prefix + key)
      if let elements = value.table {
        let rows = table.rows(of: list)
        let own = rows.filter { $0["of"] == outer }
        #expect(own.count == elements.count, "\(list) of \(outer)")
        lists.insert(list)
        for (element, row) in zip(elements, own) {
          let number = rows.firstIndex(of: row).map { "\($0 + 1)" } ?? ""
          lists.formUnion(
            compare(element, at: list + ".", with: table, row: row, columns: "", outer: number))
        }
      } else if case .object = value, table.header.contains(where: { $0.hasPrefix(column + ".") }) {
        lists.formUnion(
          compare(
            value, at: list + ".", with: table, row: row, columns: column + ".", outer: outer))
      } else if let cell = row[column] {
        #expect(value.agrees(with: cell), "\(column) of \(path): \(cell)")
      } else if case .list(let elements) = value {
        // An empty list of objects has no column, and no rows.
        #expect(elements.isEmpty, "\(column) has no column")
      } else {
        #expect(table.header.contains { $0.hasPrefix(column + ".") }, "\(column) has no column")
      }
    }
    return lists
  }

  @Test(
    "has the figures of its JSON, every one, list for list",
    arguments: answers.map(\.arguments))
  func figures(answer: String) throws {
    let words = answer.split(separator: " ").map(String.init)
    let arguments = [words[0], "samples/harbor"] + words.dropFirst()
    let json = try JSONDecoder().decode(
      JSONFigures.self, from: Data(try output(arguments, "json").utf8))
    let table = CSVRecords(try output(arguments, "csv"))
    #expect(table.records.allSatisfy { $0.count == table.header.count })
    #expect(Set(table.header).count == table.header.count)
    let summary = try #require(table.rows.last)
    #expect(summary["list"] == "summary")
    #expect(table.rows(of: "summary").count == 1)
    let lists = compare(json, at: "", with: table, row: summary, columns: "", outer: "")
    #expect(Set(table.rows.compactMap { $0["list"] }) == lists.union(["summary"]))
  }

  @Test("has the documented keys as columns, in their order", arguments: answers)
  func columns(answer: (arguments: String, columns: String)) throws {
    let words = answer.arguments.split(separator: " ").map(String.init)
    let text = try output([words[0], "samples/harbor"] + words.dropFirst(), "csv")
    #expect(text.hasPrefix(answer.columns + ","))
  }

  @Test("has the same columns where nothing is found")
  func nothingFound() throws {
    let some = CSVRecords(try output(["neglected", "samples/harbor"], "csv"))
    let none = CSVRecords(try output(["neglected", "samples/harbor", "--team", "Customs"], "csv"))
    #expect(none.header == some.header)
    #expect(none.rows(of: "ties").isEmpty)
    #expect(some.rows(of: "ties").count == 7)
  }

  @Test("keeps names with line ends and quotes whole, and runs none of them")
  func hostile() throws {
    let folder = try TemporaryFolder()
    let names = [
      "=HYPERLINK(\"http://x.example\",\"Ana\")", "+cmd(' /C calc')!A0", "@SUM(1+1)", "-2+3",
      "Bo, the \"boss\"", "two\nlines", "accent \"\u{301}here\"",
    ]
    func quoted(_ name: String) -> String {
      let scalars = name.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }
      return "\"\(scalars.joined())\""
    }
    var log = "timestamp,from,to\n"
    for (place, name) in names.enumerated() {
      let other = names[(place + 1) % names.count]
      for day in 1...8 { log += "2026-01-0\(day),\(quoted(name)),\(quoted(other))\n" }
    }
    log += "2026-03-01,\(quoted(names[0])),\(quoted(names[2]))\n"
    try folder.write(log, to: "log.csv")
    let text = try output(
      ["bridges", "log.csv", "--all", "--min-strength", "0"], "csv", in: folder.url)
    let table = CSVRecords(text)
    #expect(table.records.allSatisfy { $0.count == table.header.count })
    let ids = Set(table.rows(of: "people").compactMap { $0["id"] })
    #expect(ids == Set(names.map { "=+@-".contains($0.first ?? " ") ? "'" + $0 : $0 }))
    for record in table.records {
      for cell in record {
        #expect(!"=+@\t\r".contains(cell.first ?? " "))
        #expect(cell.first != "-" || Double(cell) != nil)
      }
    }
  }

  @Test("is written to a file as it is printed")
  func file() throws {
    let folder = try TemporaryFolder()
    let printed = try output(["teams", TendProcess.checkout.path + "/samples/harbor"], "csv")
    let run = try TendProcess(
      [
        "teams", TendProcess.checkout.path + "/samples/harbor", "--format", "csv", "-o",
        "teams.csv",
      ], in: folder.url)
    #expect(run.exitCode == 0)
    #expect(run.output.isEmpty)
    #expect(try folder.read("teams.csv") == printed)
  }

  @Test("is one of the formats that a wrong one is told")
  func formats() throws {
    let run = try TendProcess(["teams", "samples/harbor", "--format", "xml"])
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("csv"))
  }
}
