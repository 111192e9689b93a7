import TendGraph
import TendTestSupport
import Testing

@testable import TendDiagram

/// Two teams, a link between them held by one tie, and somebody who left.
let smallNetwork: Network = {
  let people = [
    Person(id: "ada", name: "Ada", team: "Compilers"),
    Person(id: "alan", name: "Alan", team: "Compilers"),
    Person(id: "edsger", name: "Edsger", team: "Proofs"),
    Person(id: "grace", name: "Grace", team: "Compilers"),
    Person(id: "tony", name: "Tony", team: "Proofs"),
    Person(id: "zed", name: "Zed"),
  ]
  func contact(_ day: Int32, _ from: String, _ to: String) -> Interaction {
    Interaction(day: Day(number: 18_262 + day), from: from, to: to)
  }
  return Network(
    InteractionLog(
      [
        contact(0, "ada", "grace"), contact(3, "ada", "grace"), contact(90, "ada", "alan"),
        contact(88, "alan", "grace"), contact(90, "alan", "edsger"),
        contact(89, "edsger", "tony"), contact(90, "tony", "edsger"),
      ], people: people))
}()

let smallFindings = MapFindings(
  cutPeople: [PersonID(index: 1), PersonID(index: 2)], bridgeTies: [TieID(index: 2)],
  singleThreads: [TieID(index: 2)], neglected: [TieID(index: 1): 87], away: [PersonID(index: 4)])

@Suite("The map")
struct OrganisationMapTests {
  @Test("of a small network is this text", arguments: [Engine.groups, .dot, .sfdp])
  func text(engine: Engine) throws {
    let map = smallNetwork.map(
      findings: smallFindings,
      options: MapOptions(
        title: "Harbour", subtitle: "Two teams", minStrength: 0.05, engine: engine))
    try expectSnapshot(map.dot, named: "small-\(engine.rawValue).dot")
  }

  @Test("names people, ties and findings for a page to find")
  func classes() throws {
    let map = smallNetwork.map(findings: smallFindings)
    let svg = try text(of: map.render(.svg))
    for expected in [
      "id=\"p-1\" class=\"node person cut\"", "id=\"p-4\" class=\"node person away\"",
      "id=\"p-5\" class=\"node person alone\"", "id=\"t-0-3\" class=\"edge tie neglected\"",
      "id=\"t-1-2\" class=\"edge tie bridge thread\"", "id=\"g-0\" class=\"node group\"",
      "<title>Ada, Compilers</title>", "<title>Ada - Grace: silent for 87 days</title>",
      "xlink:title=\"Ada, Compilers\"",
    ] {
      #expect(svg.contains(expected), "\(expected)")
    }
  }

  @Test("explains what is on it and nothing else")
  func legend() {
    let plain = smallNetwork.map().dot
    #expect(!plain.contains("needs tending"))
    #expect(!plain.contains("away or left"))
    #expect(plain.contains("a person, larger with more contact"))
    let marked = smallNetwork.map(findings: smallFindings).dot
    for words in [
      "needs tending", "away or left", "the only path between its two sides, or the only tie",
      "without this person others are cut off", "no tie",
    ] {
      #expect(marked.contains(words), "\(words)")
    }
  }

  @Test("keeps whatever people and teams are called", arguments: Engine.allCases)
  func hostileNames(engine: Engine) throws {
    let names = [
      "say \"hi\"", "back\\slash", "<b>bold</b>", "\\N\\G\\E\\T\\H\\L\\n", "R&D &amp; &lt;",
      "\u{1F600} smile", "\u{645}\u{631}\u{62D}\u{628}\u{627}", "]; } graph", "-- a; // b",
      "\\", "{a|b}", "<\u{301}b>", "a &\u{301} b", "say \"\u{301}hi", "back\\\u{301}N",
    ]
    let people = names.enumerated().map {
      Person(id: "\($0.offset)", name: $0.element, team: names[($0.offset + 1) % 4])
    }
    let network = Network(people: people, ties: (1..<names.count).map { (0, $0, Double($0)) })
    let map = network.map(
      options: MapOptions(title: names[3], subtitle: names[0] + names[2], engine: engine))
    let svg = try text(of: map.render(.svg))
    for name in names { #expect(svg.contains(">\(xml(name))<"), "\(name)") }
    #expect(svg.utf8.firstRange(of: "<\u{301}".utf8) == nil)
    if engine == .groups {
      for name in names[..<4] {
        #expect(svg.contains(" font-weight=\"bold\"") && svg.contains(xml(name)))
      }
    }
  }

  @Test("turns control characters into spaces")
  func controlCharacters() throws {
    let people = [Person(id: "a", name: "two\nlines\u{0}end\u{7}"), Person(id: "b", name: "B")]
    let map = Network(people: people, ties: [(0, 1, 1)]).map()
    #expect(try text(of: map.render(.svg)).contains("two lines end"))
  }

  @Test("is a file of the format asked for")
  func signatures() throws {
    let map = smallNetwork.map(findings: smallFindings)
    #expect(try map.render(.png).starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(try map.render(.pdf).starts(with: Array("%PDF".utf8)))
    #expect(try map.render(.svg).starts(with: Array("<?xml".utf8)))
    #expect(try map.render(.dot) == Array(map.dot.utf8))
  }

  @Test("is the same file every time", arguments: [Format.svg, .png, .pdf])
  func isRepeatable(format: Format) throws {
    let map = smallNetwork.map(findings: smallFindings)
    #expect(try map.render(format) == map.render(format))
  }

  @Test("is drawn by every engine and in every colour", arguments: Engine.allCases)
  func engines(engine: Engine) throws {
    for scheme in ColorScheme.allCases {
      let map = smallNetwork.map(
        findings: smallFindings, options: MapOptions(colorScheme: scheme, engine: engine))
      #expect(try text(of: map.render(.svg)).contains("</svg>"))
    }
  }

  @Test("can be drawn on several threads at once")
  func threads() async throws {
    let one = smallNetwork.map()
    let other = smallNetwork.map(findings: smallFindings, options: MapOptions(engine: .neato))
    let expected = (try one.render(.svg), try other.render(.svg))
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for turn in 0..<16 {
        group.addTask {
          try turn.isMultiple(of: 2)
            ? one.render(.svg) == expected.0 : other.render(.svg) == expected.1
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }

  @Test("of nobody is still a map")
  func empty() throws {
    let network = Network(people: [], ties: [])
    for engine in Engine.allCases {
      let map = network.map(options: MapOptions(engine: engine))
      #expect(try text(of: map.render(.svg)).contains("</svg>"))
    }
  }

  private func text(of bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private func xml(_ text: String) -> String {
    // Scalar by scalar: a mark with an accent is one Character, and no other mark.
    let marks: [Unicode.Scalar: String] = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
    ]
    return text.unicodeScalars.map { marks[$0] ?? String($0) }.joined()
  }
}
