import Foundation
import TendAnalysis
import TendGraph
import TendTestSupport
import Testing

@testable import TendReport

@Suite("The page's data")
struct PageDataTests {
  /// What the script reads, as plain values.
  private struct Read {
    let values: [String: Any]
    var people: [[Any]] { values["people"] as? [[Any]] ?? [] }
    var ties: [[Any]] { values["ties"] as? [[Any]] ?? [] }
    var steps: [[Any]] { values["steps"] as? [[Any]] ?? [] }
    var kinds: [String] { values["kinds"] as? [String] ?? [] }

    init(_ text: String) throws {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
      values = try #require(object as? [String: Any])
    }

    func number(_ key: String) -> Int { values[key] as? Int ?? -1 }
  }

  private func read(
    _ findings: Findings, focus: Focus = Focus(), drawn: DrawnMap = DrawnMap(),
    limit: Int = PageData.sizeLimit
  ) throws -> Read {
    try Read(PageData(of: findings, focus: focus, drawn: drawn, sizeLimit: limit).text())
  }

  /// Findings of a log of random days over fourteen months, among twelve people.
  private func randomFindings(seed: UInt64) throws -> Findings {
    var random = SplitMix64(seed: seed)
    func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    var log = "timestamp,from,to,kind\n"
    for _ in 0..<600 {
      let from = below(12)
      let to = (from + 1 + below(11)) % 12
      log += "\(Day(number: 20_060 + Int32(below(420)))),p\(from),p\(to),k\(below(3))\n"
    }
    return try SmallFindings.findings(people: "id,team\np0,A\np1,A\np2,B\n", log: log)
  }

  @Test("can't be left by any text of the log")
  func escaping() throws {
    let names = [
      "</script><script>alert(1)</script>", "<!-- & -->", "a\"b\\c\u{2028}d\u{2029}e\tf",
      "\u{202E}אב", "👩‍🚀 {{name}}", "\"\u{301} x",
    ]
    let people = names.enumerated().map { "p\($0),\"\($1.replacing("\"", with: "\"\""))\"\n" }
    let log = names.indices.map { "2026-01-0\($0 + 1),p\($0),p\(($0 + 1) % names.count)\n" }
    let findings = try SmallFindings.findings(
      people: "id,name\n" + people.joined(), log: "timestamp,from,to\n" + log.joined())
    let text = PageData(of: findings, focus: Focus()).text()
    for character in ["<", ">", "&", "\u{2028}", "\u{2029}"] as [Unicode.Scalar] {
      #expect(!text.unicodeScalars.contains(character))
    }
    #expect(try Read(text).people.map { $0[1] as? String } == findings.network.people.map(\.name))
  }

  @Test("holds every tie with its contact days by month", arguments: 0..<5 as Range<UInt64>)
  func months(seed: UInt64) throws {
    let findings = try randomFindings(seed: seed)
    let network = findings.network
    let read = try read(findings)
    #expect(read.ties.count == network.tieCount)
    let first = try #require(read.values["firstMonth"] as? [Int])
    for tie in read.ties {
      let ends = (tie[0] as? Int, tie[1] as? Int)
      let own = try #require(
        network.ties.first { ($0.first.index, $0.second.index) == (ends.0 ?? -1, ends.1 ?? -1) })
      var days: [Int: Set<Day>] = [:]
      var kinds: Set<String> = []
      for contact in network.timeline(of: own.id) {
        let date = contact.day.calendar
        days[(date.year - first[0]) * 12 + date.month - first[1], default: []].insert(contact.day)
        kinds.insert(network.kinds[contact.kindIndex].name)
      }
      let digits = try #require(tie[6] as? String)
      let read = digits.enumerated().filter { $1 != "0" }
        .map { ($0, Int(String($1), radix: 32) ?? -1) }
      #expect(Dictionary(uniqueKeysWithValues: read) == days.mapValues(\.count))
      #expect(!digits.hasSuffix("0"))
      let mark = try #require(tie[4] as? Int)
      let names = try self.read(findings).kinds
      #expect(Set(names.indices.filter { mark >> $0 & 1 == 1 }.map { names[$0] }) == kinds)
      #expect(tie[2] as? Int == Int((own.strength * 100).rounded()))
    }
  }

  @Test("tells how each tie stands and the next steps of those to tend")
  func states() throws {
    let findings = try SmallFindings.findings()
    let neglect = try #require(findings.neglect)
    let read = try read(findings)
    let bands = try #require(read.values["bands"] as? [String])
    #expect(read.ties.count { $0[3] as? Int != -1 } == neglect.ties.count)
    for finding in neglect.ties {
      let tie = try #require(
        read.ties.first {
          $0[0] as? Int == finding.tie.first.index && $0[1] as? Int == finding.tie.second.index
        })
      #expect(bands[tie[3] as? Int ?? -1] == finding.band.rawValue)
      #expect(tie[5] as? Int == finding.silentDays)
    }
    let words = NeglectWords(of: findings.network)
    #expect(!neglect.needingTending.isEmpty)
    #expect(
      Set(read.steps.compactMap { $0[2] as? String })
        == Set(neglect.needingTending.map(words.nextStep)))
  }

  @Test("says first of somebody who left that no tie is neglected, and what a cut person holds")
  func lines() throws {
    let findings = try SmallFindings.findings()
    let people = try read(findings).people
    let lines = Dictionary(
      people.map { ($0[0] as? String ?? "", $0[6] as? [String] ?? []) },
      uniquingKeysWith: { one, _ in one })
    #expect(lines["ed"] == ["Left on 1 Mar 2026: no tie to a person who left is neglected."])
    #expect(lines["cy"]?.last?.hasPrefix("Without this person") == true)
    #expect(lines["ana"]?.first?.hasPrefix("In contact with ") == true)
  }

  @Test(
    "adds up contact by month along the lines of a map of teams", arguments: 0..<3 as Range<UInt64>)
  func discs(seed: UInt64) throws {
    let findings = try randomFindings(seed: seed)
    let network = findings.network
    let discOf = network.people.indices.map { $0 == 11 ? nil : $0 % 3 }
    let discs = Grouping(source: .found, names: ["A", "</B>", "C"], groupOfPerson: discOf)
    let links = [(first: 0, second: 1), (first: 1, second: 2)]
    let read = try read(
      findings, drawn: DrawnMap(discs: discs, word: "area", links: links), limit: 0)
    #expect(read.values["discWord"] as? String == "area")
    #expect(read.values["discs"] as? [String] == discs.names)
    #expect(read.values["discOfPerson"] as? [Int] == discOf.map { $0 ?? -1 })
    let months = try #require(PageMonths(of: network))
    let written = try #require(read.values["links"] as? [[Any]])
    #expect(written.count == links.count)
    for (place, link) in links.enumerated() {
      var sums = [Int](repeating: 0, count: months.count)
      for tie in network.ties {
        let ends = [discOf[tie.first.index], discOf[tie.second.index]].compactMap(\.self).sorted()
        guard ends == [link.first, link.second] else { continue }
        let entries =
          network.timelines.starts[tie.id.index]..<network.timelines.starts[tie.id.index + 1]
        let days = Set(network.timelines.days[entries])
        for (month, count) in months.counts(of: days.sorted()[...]).enumerated() {
          sums[month] += count
        }
      }
      #expect(written[place][0] as? Int == link.first && written[place][1] as? Int == link.second)
      #expect(written[place][2] as? [Int] == sums)
      #expect(sums.reduce(0, +) > 0)
    }
  }

  @Test("says nothing of discs where people stand on the map")
  func noDiscs() throws {
    let values = try read(randomFindings(seed: 1)).values
    #expect(values["discs"] == nil && values["links"] == nil && values["discOfPerson"] == nil)
  }

  @Test("keeps to its size, with drawn ties first and then the strongest")
  func budget() throws {
    let findings = try randomFindings(seed: 7)
    let network = findings.network
    let weakest = try #require(network.ties.min { $0.strength < $1.strength })
    let drawn = DrawnMap(ties: [(weakest.first, weakest.second)])
    let few = try read(findings, drawn: drawn, limit: 1_000)
    #expect(few.ties.count < network.tieCount / 2)
    #expect(few.ties.contains { $0[2] as? Int == Int((weakest.strength * 100).rounded()) })
    let empty = PageData(of: findings, focus: Focus(), sizeLimit: 0).text()
    let some = PageData(of: findings, focus: Focus(), sizeLimit: 1_000).text()
    #expect(try Read(empty).ties.isEmpty)
    // One tie or step more may stand across the limit.
    #expect(some.utf8.count <= empty.utf8.count + 1_000 + 600)
    let tended = Set((findings.neglect?.needingTending ?? []).map(\.tie.id))
    let others = try read(findings, limit: 1_000_000).ties.filter { tie in
      !network.ties.contains {
        tended.contains($0.id) && $0.first.index == tie[0] as? Int
          && $0.second.index == tie[1] as? Int
      }
    }
    let strengths = others.compactMap { $0[2] as? Int }
    #expect(strengths == strengths.sorted(by: >))
  }

  @Test("of one person's page holds that person's ties alone")
  func focus() throws {
    let findings = try SmallFindings.findings()
    let ana = try #require(findings.network.person(named: "ana"))
    let read = try read(findings, focus: Focus(person: ana))
    #expect(read.ties.count == findings.network.ties.count { [$0.first, $0.second].contains(ana) })
    #expect(read.ties.allSatisfy { $0[0] as? Int == ana.index || $0[1] as? Int == ana.index })
    let told = read.people.filter { ($0[6] as? [String])?.isEmpty == false }
    #expect(told.map { $0[0] as? String } == ["ana"])
  }

  @Test("of long records holds the last five years")
  func longRecord() throws {
    let log = "timestamp,from,to\n2010-01-15,a,b\n2020-03-31,a,b\n2024-06-15,b,a\n"
    let findings = try SmallFindings.findings(people: "id\na\n", log: log)
    let read = try read(findings)
    #expect(read.number("monthCount") == PageMonths.most)
    #expect(read.values["firstMonth"] as? [Int] == [2019, 7])
    #expect(read.values["lastMonthShare"] as? Double == 0.5)
    let digits = try #require(read.ties.first?[6] as? String)
    #expect(digits.count == 60)
    #expect(digits.enumerated().filter { $1 == "1" }.map(\.offset) == [8, 59])
  }

  @Test("stands in the page once, beside one script, under a policy that names both")
  func page() throws {
    let findings = try SmallFindings.findings()
    let page = try ReportPage(of: findings, focus: Focus(), version: "0")
      .html(map: "<svg></svg>")
    #expect(page.contains("content=\"\(PageParts.policy)\""))
    #expect(page.contains("<style>\(PageParts.style)</style>"))
    #expect(page.contains("<script type=\"module\">\(PageParts.script)</script>"))
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(!PageParts.script.contains("</"))
    #expect(!page.contains(" style="))
    #expect(!PageParts.policy.contains("unsafe"))
  }
}
