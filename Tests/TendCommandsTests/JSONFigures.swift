import Foundation

/// A JSON answer, to hold its figures against those of another format.
enum JSONFigures: Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONFigures])
  case object([String: JSONFigures])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONFigures].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONFigures].self))
    }
  }

  /// A list of objects, which is a table.
  var table: [JSONFigures]? {
    guard case .list(let elements) = self, case .object = elements.first else { return nil }
    return elements
  }

  /// Whether a cell of CSV says the same.
  func agrees(with cell: String) -> Bool {
    switch self {
    case .null: cell.isEmpty
    case .flag(let flag): cell == "\(flag)"
    case .number(let number): Double(cell) == number
    case .text(let text): cell == text
    case .list(let elements):
      elements.isEmpty
        ? cell.isEmpty
        : zip(elements, cell.split(separator: "; ", omittingEmptySubsequences: false))
          .allSatisfy { $0.0.isList || $0.0.agrees(with: String($0.1)) }
    case .object(let members):
      cell
        == members.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value.plainText)" }.joined(separator: "; ")
    }
  }

  private var isList: Bool { if case .list = self { true } else { false } }
  private var plainText: String { if case .text(let text) = self { text } else { "" } }
}
