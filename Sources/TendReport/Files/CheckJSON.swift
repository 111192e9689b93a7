import TendGraph
import TendImport

extension LogCheck {
  /// How the log was read as JSON, schema `tend.check/1`.
  ///
  /// - Returns: The text.
  /// - Throws: What the encoder throws.
  public func json() throws -> String {
    let span =
      network.firstDay.flatMap { first in
        network.asOf.map {
          CheckDocument.Span(first: first.description, last: $0.description)
        }
      }
    return try jsonText(
      CheckDocument(
        schema: "tend.check/1", rowsRead: account.rowsRead, rowsUsed: account.rowsUsed,
        ties: network.tieCount, tieDays: network.tieDayCount, people: network.people.count,
        peopleWithTies: peopleWithTies, span: OrNull(span),
        setAside: account.setAside.map {
          CheckDocument.SetAside(
            reason: $0.reason.rawValue, rows: $0.rows, isFault: $0.reason.isFault,
            firstLines: $0.firstPlaces.map(\.line),
            firstPlaces: $0.firstPlaces.map(\.description))
        },
        columns: Dictionary(
          account.sources.flatMap(\.columns).map { ($0.column.rawValue, $0.header) },
          uniquingKeysWith: { first, _ in first }),
        sources: account.sources.map { source in
          CheckDocument.Source(
            name: source.name, form: source.form.rawValue,
            columns: Dictionary(
              source.columns.map { ($0.column.rawValue, $0.header) },
              uniquingKeysWith: { first, _ in first }),
            unused: source.unused, delimiter: String(source.delimiter))
        },
        kinds: account.kinds.map {
          CheckDocument.Kind(name: $0.name, interactions: $0.interactions)
        },
        warnings: account.warnings))
  }
}

/// The shape of `tend.check/1`.
private struct CheckDocument: Encodable {
  let schema: String
  let rowsRead: Int
  let rowsUsed: Int
  let ties: Int
  let tieDays: Int
  let people: Int
  let peopleWithTies: Int
  let span: OrNull<Span>
  let setAside: [SetAside]
  let columns: [String: String]
  let sources: [Source]
  let kinds: [Kind]
  let warnings: [String]

  struct Span: Encodable {
    let first: String
    let last: String
  }

  struct SetAside: Encodable {
    let reason: String
    let rows: Int
    let isFault: Bool
    let firstLines: [Int]
    let firstPlaces: [String]
  }

  struct Source: Encodable {
    let name: String
    let form: String
    let columns: [String: String]
    let unused: [String]
    let delimiter: String
  }

  struct Kind: Encodable {
    let name: String
    let interactions: Int
  }
}
