import TendGraph
import TendTestSupport
import Testing

/// A classic network in the public domain, with facts found by networkx 3.6.1.
struct ClassicNetwork: Sendable, CustomTestStringConvertible {
  let name: String
  /// Everybody, in alphabetical order.
  let people: [String]
  let ties: [(Int, Int, Double)]
  let bridges: Set<String>
  let cutPeople: [String]
  let transitivity: Double
  let mostConnected: [String: Int]
  /// As a share of the pairs of others, with all lengths equal.
  let mostBetween: [String: Double]

  var graph: Graph { Graph(personCount: people.count, ties: ties) }
  var testDescription: String { name }

  func place(of person: String) -> Int? { people.firstIndex(of: person) }

  /// Reads a network from its ties, written as `A-B`.
  init(
    name: String, ties: String, bridges: Set<String>, cutPeople: [String], transitivity: Double,
    mostConnected: [String: Int], mostBetween: [String: Double]
  ) {
    let pairs = ties.split(whereSeparator: \.isWhitespace).map { $0.split(separator: "-") }
    let people = Set(pairs.joined().map(String.init)).sorted()
    let places = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
    self.name = name
    self.people = people
    self.ties = pairs.map { (places[String($0[0])] ?? 0, places[String($0[1])] ?? 0, 1) }
    self.bridges = bridges
    self.cutPeople = cutPeople
    self.transitivity = transitivity
    self.mostConnected = mostConnected
    self.mostBetween = mostBetween
  }

  static let all = [kite, florentine]

  /// Krackhardt, *Assessing the Political Landscape*, 1990.
  static let kite = ClassicNetwork(
    name: "Krackhardt's kite",
    ties: """
      B-A C-A D-A F-A D-B E-B G-B D-C F-C E-D F-D G-D G-E G-F H-F H-G I-H J-I
      """,
    bridges: ["H-I", "I-J"], cutPeople: ["H", "I"], transitivity: 0.578947,
    mostConnected: [
      "D": 6, "F": 5, "G": 5, "A": 4, "B": 4, "C": 3, "E": 3, "H": 3, "I": 2, "J": 1,
    ],
    mostBetween: [
      "H": 0.388889, "F": 0.231481, "G": 0.231481, "I": 0.222222, "D": 0.101852, "A": 0.023148,
      "B": 0.023148, "C": 0, "E": 0, "J": 0,
    ])

  /// Marriages of families (Padgett and Ansell, *Robust Action and the Rise of the Medici*, 1993).
  static let florentine = ClassicNetwork(
    name: "Florentine families",
    ties: """
      Acciaiuoli-Medici Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi
      Medici-Salviati Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Peruzzi-Strozzi
      Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni
      Albizzi-Ginori Albizzi-Guadagni Salviati-Pazzi Bischeri-Guadagni Guadagni-Lamberteschi
      """,
    bridges: [
      "Acciaiuoli-Medici", "Albizzi-Ginori", "Guadagni-Lamberteschi", "Medici-Salviati",
      "Pazzi-Salviati",
    ],
    cutPeople: ["Albizzi", "Guadagni", "Medici", "Salviati"], transitivity: 0.191489,
    mostConnected: [
      "Medici": 6, "Guadagni": 4, "Strozzi": 4, "Albizzi": 3, "Bischeri": 3, "Castellani": 3,
      "Peruzzi": 3, "Ridolfi": 3, "Tornabuoni": 3, "Barbadori": 2,
    ],
    mostBetween: [
      "Medici": 0.521978, "Guadagni": 0.254579, "Albizzi": 0.212454, "Salviati": 0.142857,
      "Ridolfi": 0.113553, "Bischeri": 0.104396, "Strozzi": 0.102564, "Barbadori": 0.093407,
      "Tornabuoni": 0.091575, "Castellani": 0.054945,
    ])
}
