import TendGraph
import TendTestSupport
import Testing

@testable import TendDiagram

@Suite("Surroundings")
struct MapFocusTests {
  @Test("reach as far as asked, as walking every way shows", arguments: 0..<20)
  func reach(seed: UInt64) {
    let network = Network(randomWith: 40, groups: 4, tiesEach: 1, seed: seed)
    let graph = network.graph(above: 0)
    for hops in 1...3 {
      var near: Set<Int> = [7]
      for _ in 0..<hops {
        for tie in 0..<graph.tieCount {
          let (one, other) = (Int(graph.firsts[tie]), Int(graph.seconds[tie]))
          if near.contains(one) || near.contains(other) {
            near.formUnion([one + 100, other + 100])
          }
        }
        near = Set(near.map { $0 >= 100 ? $0 - 100 : $0 })
      }
      #expect(graph.people(within: hops, of: 7) == near.sorted())
    }
  }

  @Test("keep the numbers of people and say how many there are of how many")
  func numbers() throws {
    var options = MapOptions()
    options.focus = MapFocus(person: PersonID(index: 4), hops: 1)
    let map = smallNetwork.map(findings: smallFindings, options: options)
    #expect(map.peopleCount == 2 && map.tieCount == 1)
    let svg = String(decoding: try map.render(.svg), as: UTF8.self)
    #expect(svg.contains("id=\"p-2\"") && svg.contains("id=\"p-4\""))
    #expect(!svg.contains("id=\"p-0\""))
    #expect(svg.contains("id=\"t-2-4\""))
    #expect(svg.contains("2 people within 1 tie of Tony, of 6; 1 tie of 1 among them drawn."))
  }

  @Test("of somebody without a tie are that person alone")
  func alone() {
    var options = MapOptions()
    options.focus = MapFocus(person: PersonID(index: 5), hops: 9)
    let map = smallNetwork.map(options: options)
    #expect(map.peopleCount == 1 && map.drawnTieCount == 0)
  }
}

@Suite("How a map looks")
struct MapLookTests {
  private func map(_ change: (inout MapOptions) -> Void) -> OrganisationMap {
    var options = MapOptions()
    change(&options)
    var findings = smallFindings
    findings.brokers = [PersonID(index: 1)]
    findings.betweenness = [0, 3, 2, 0, 0, 0]
    return smallNetwork.map(findings: findings, options: options)
  }

  @Test("follows the theme", arguments: MapTheme.allCases)
  func themes(theme: MapTheme) throws {
    let svg = String(decoding: try map { $0.theme = theme }.render(.svg), as: UTF8.self)
    let palettes = [MapTheme.light: Palette.light, .dark: .dark, .print: .print]
    for (other, palette) in palettes {
      #expect(svg.contains("\"\(palette.paper)\"") == (other == theme))
    }
  }

  @Test("keeps text readable on every paper", arguments: MapTheme.allCases)
  func contrast(theme: MapTheme) {
    let palette = Palette.of(theme)
    for ink in [palette.ink, palette.secondInk, palette.rust, palette.blue] {
      for paper in [palette.paper, palette.region] {
        #expect(contrastRatio(ink, paper) >= 4.5, "\(ink) on \(paper)")
      }
    }
  }

  @Test("names people, gives their ids, or is silent")
  func labels() {
    #expect(map { $0.labelScheme = .names }.dot.contains("xlabel=\"Alan\""))
    #expect(map { $0.labelScheme = .ids }.dot.contains("xlabel=\"alan\""))
    #expect(!map { $0.labelScheme = .none }.dot.contains("xlabel"))
  }

  @Test("says what sizes mean, and draws by it", arguments: SizeScheme.allCases)
  func sizes(scheme: SizeScheme) throws {
    let dot = map { $0.sizeScheme = scheme }.dot
    #expect(dot.contains(scheme.words))
    func width(_ person: Int) throws -> String {
      let line = try #require(
        dot.split(separator: "\n").first { $0.contains("id=\"p-\(person)\"") })
      return String(try #require(line.split(separator: ", ").first { $0.hasPrefix("width") }))
    }
    let (alan, ada) = (try width(1), try width(0))
    #expect((alan == ada) == (scheme == .same), "\(alan) \(ada)")
  }

  @Test("tells brokers by their shape, and days of silence by words")
  func marks() {
    let dot = map { _ in }.dot
    #expect(dot.contains("class=\"person cut broker\""))
    #expect(dot.contains("shape=square"))
    #expect(dot.contains("on the paths between many others"))
  }

  @Test("says on a silent tie for how long, where nothing else stands there")
  func silence() {
    let people = (0..<12).map { Person(id: "\($0)", team: $0 < 6 ? "Yard" : "Office") }
    let ties = (0..<12).flatMap { one in
      (0..<one).filter { (one < 6) == ($0 < 6) }.map { ($0, one, 1.0) }
    }
    let network = Network(people: people, ties: ties + [(0, 11, 2)])
    let silent = network.ties.first { $0.first.index == 0 && $0.second.index == 11 }
    let findings = MapFindings(neglected: silent.map { [$0.id: 1_234] } ?? [:])
    #expect(network.map(findings: findings).dot.contains("<font>1,234 d</font>"))
  }

  @Test("tells what became of ties between two periods")
  func changes() {
    var findings = MapFindings()
    for (place, state) in [TieState.kept, .formed, .faded, .lost, .kept].enumerated() {
      findings.changes[TieID(index: place)] = state
    }
    let dot = smallNetwork.map(findings: findings).dot
    for words in ["kept", "new", "faded", "lost", "style=dotted", "class=\"tie formed\""] {
      #expect(dot.contains(words), "\(words)")
    }
  }

  @Test("is said to those who can't see it")
  func accessibility() throws {
    let svg = String(decoding: try map { $0.title = "A \"map\"" }.render(.svg), as: UTF8.self)
    #expect(
      svg.contains(
        "<svg role=\"graphics-document\" aria-roledescription=\"map\" "
          + "aria-label=\"A &quot;map&quot;\" aria-description=\""))
  }

  @Test("is as fine as asked in pixels")
  func dotsPerInch() throws {
    func width(_ dots: Int) throws -> Int {
      let png = try map { _ in }.render(.png, dotsPerInch: dots)
      return png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    }
    #expect(abs(try width(192) - 2 * width(96)) <= 2)
  }

  /// The contrast of two colours (WCAG 2.2, relative luminance).
  private func contrastRatio(_ one: String, _ other: String) -> Double {
    func luminance(_ color: String) -> Double {
      let value = Int(color.dropFirst(), radix: 16) ?? 0
      let channels = [value >> 16 & 255, value >> 8 & 255, value & 255].map { byte -> Double in
        let share = Double(byte) / 255
        return share <= 0.04045 ? share / 12.92 : powered((share + 0.055) / 1.055)
      }
      return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  /// The power 2.4: x^2 times the fifth root of x^2.
  private func powered(_ base: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root)
    }
    return base * base * root
  }
}
