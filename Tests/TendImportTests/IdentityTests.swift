import TendGraph
import TendTestSupport
import Testing

@testable import TendImport

@Suite("An identity") struct IdentityTests {
  @Test(
    "is the e-mail address in a value, in lower case",
    arguments: [
      ("ana@x.org", "ana@x.org"), ("Ana@X.ORG", "ana@x.org"), ("  ana@x.org\t", "ana@x.org"),
      ("Ana B <ana@x.org>", "ana@x.org"), ("\"Ana B\" <Ana@x.org>", "ana@x.org"),
      ("\"B, Ana\" <ana@x.org>", "ana@x.org"), ("<ana@x.org>", "ana@x.org"),
      ("'ana@x.org'", "ana@x.org"), ("\"'ana@x.org'\"", "ana@x.org"),
      ("ana@x.org (Ana B)", "ana@x.org"), ("Ana B [ana@x.org]", "ana@x.org"),
      ("Ana O'Neill <ana.o'neill@x.org>", "ana.o'neill@x.org"), ("o'neill@x.org", "o'neill@x.org"),
      ("'o'neill@x.org'", "o'neill@x.org"), ("Ana @ Work <ana@x.org>", "ana@x.org"),
      ("@ana <ana@x.org>", "ana@x.org"), ("ana+list@x.org", "ana+list@x.org"),
      ("ÅSA@x.org", "Åsa@x.org"),
    ])
  func addresses(value: String, identity: String) {
    #expect(IdentityTable.identity(of: value) == identity)
  }

  @Test(
    "is the value itself where there is no address, as it is written",
    arguments: ["17", "Ana B", "ANA", "@ana", "ana@", "@", "a @ b", "<@>", "Åsa", "O'Neill"])
  func values(value: String) {
    #expect(IdentityTable.identity(of: value) == value)
    #expect(IdentityTable.identity(of: "  \(value)\t") == value)
  }

  @Test("is one for all the spellings that a log has of an address")
  func spellings() throws {
    let (log, _) = try readLog(
      #"""
      timestamp,from,to
      2026-01-05,ana@x.org,ben@x.org
      2026-01-05,Ana B <Ana@x.org>,BEN@X.ORG
      2026-01-05,"""Ana B"" <ANA@x.org>", 'ben@x.org'
      """#)
    #expect(log.people.map(\.id) == ["ana@x.org", "ben@x.org"])
    #expect(log.interactionCount == 3)
  }

  @Test("without an address keeps its case")
  func caseOfIDs() throws {
    let (log, _) = try readLog("timestamp,from,to\n2026-01-05,Ana,ana\n2026-01-05, ana ,ANA\n")
    #expect(log.people.map(\.id) == ["ANA", "Ana", "ana"])
  }

  @Test("is known by id, e-mail address and aliases of the people file")
  func directory() throws {
    let (log, _) = try readLog(
      "timestamp,from,to\n2026-01-05,17,18\n2026-01-06,Ana@X.org,Bennie\n"
        + "2026-01-07,\"Ana B <ana@old.org>\",ben\n2026-01-08,A.B.,19\n",
      people: "id,name,email,aliases\n17,Ana B,ana@x.org,A.B.|ANA@old.org\n18,Ben,,Bennie; ben\n")
    #expect(log.people.map(\.id) == ["17", "18", "19"])
    #expect(log.people.map(\.name) == ["Ana B", "Ben", nil])
    #expect(
      log.rowTexts == [
        "2026-01-05 17 > 18", "2026-01-06 17 > 18", "2026-01-07 17 > 18", "2026-01-08 17 > 19",
      ])
  }
}

@Suite("A table of identities") struct IdentityTableTests {
  @Test("takes names that differ only in bytes that are no letters for one, on any threads")
  func spoiledNames() throws {
    var bytes = Array("timestamp,from,to\n".utf8)
    for row in 0..<40 {
      let spoiled: UInt8 = row % 2 == 0 ? 0xE4 : 0xDD
      bytes += Array("2026-01-05,ée".utf8) + [spoiled] + Array("x,éß\n".utf8)
    }
    for (size, threads) in [(1 << 30, 1), (100, 2), (70, 3)] {
      var options = ImportOptions()
      options.threads = threads
      options.stretchSize = size
      options.encoding = .utf8
      var reader = InteractionReader(options: options)
      try reader.read(bytes.span, from: "log.csv")
      let log = try reader.finish().log
      #expect(log.people.map(\.id) == ["ée\u{FFFD}x", "éß"])
    }
  }

  @Test("gives one person for one identity, and nobody for an empty cell")
  func person() {
    var table = IdentityTable(.empty)
    let bytes = Array("ana,  ,ana@x.org,Ana@x.org, ana ".utf8)
    let cells = [0..<3, 4..<6, 7..<16, 17..<26, 27..<32]
    #expect(cells.map { table.person(in: bytes.span, at: $0) } == [0, nil, 1, 1, 0])
    #expect(table.person(in: bytes.span, at: 0..<0) == nil)
    #expect(table.strangersAsPeople.map(\.id) == ["ana", "ana@x.org"])
  }
}
