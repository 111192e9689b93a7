/// Turns an encodable value into an ``AnswerValue`` that keeps the order of its keys.
///
/// Documents are made of values alone: they ask for no container within a container.
final class AnswerValueEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// What the containers fill, each in place, so that a long list takes no copies.
  fileprivate var single = AnswerValue.null
  fileprivate var elements: [AnswerValue]?
  fileprivate var members: [AnswerValue.Member]?

  private init() {}

  /// The value of anything that can be encoded.
  ///
  /// - Throws: What `content` throws as it is encoded.
  static func value<Content: Encodable>(of content: Content) throws -> AnswerValue {
    switch content {
    case let text as String: return .text(text)
    case let number as Double: return .plain(jsonNumber(number))
    case let number as any FixedWidthInteger: return .plain("\(number)")
    case let flag as Bool: return .plain("\(flag)")
    default:
      let encoder = AnswerValueEncoder()
      try content.encode(to: encoder)
      let value = encoder.value
      // A dictionary hands over its keys in another order each time.
      guard content is any KeyedByText, case .object(let members) = value else { return value }
      return .object(members.sorted { $0.key < $1.key })
    }
  }

  /// A number as JSON has it: whole ones without a decimal point.
  private static func jsonNumber(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private var value: AnswerValue {
    if let members { return .object(members) }
    return elements.map(AnswerValue.list) ?? single
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    members = members ?? []
    return KeyedEncodingContainer(Members(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    elements = elements ?? []
    return Elements(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(encoder: self)
  }
}

/// A dictionary whose keys become keys of an object.
private protocol KeyedByText {}
extension Dictionary: KeyedByText where Key == String {}

/// One method takes every type, where the standard library asks for one a type.
private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: AnswerValueEncoder
  var codingPath: [any CodingKey] { [] }

  func append(_ value: AnswerValue, _ key: Key) {
    encoder.members?.append(AnswerValue.Member(key: key.stringValue, value: value))
  }

  func encodeNil(forKey key: Key) { append(.null, key) }

  func encode<Content: Encodable>(_ value: Content, forKey key: Key) throws {
    append(try AnswerValueEncoder.value(of: value), key)
  }

  /// A key without a value stays a column.
  func encodeIfPresent(_ value: String?, forKey key: Key) throws {
    append(value.map(AnswerValue.text) ?? .null, key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    preconditionFailure("documents nest values, not containers")
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    preconditionFailure("documents nest values, not containers")
  }

  func superEncoder() -> any Encoder { preconditionFailure("documents are structs") }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

private struct Elements: UnkeyedEncodingContainer {
  let encoder: AnswerValueEncoder
  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.elements?.count ?? 0 }

  func encodeNil() { encoder.elements?.append(.null) }

  func encode<Content: Encodable>(_ value: Content) throws {
    encoder.elements?.append(try AnswerValueEncoder.value(of: value))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    preconditionFailure("documents nest values, not containers")
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    preconditionFailure("documents nest values, not containers")
  }

  func superEncoder() -> any Encoder { preconditionFailure("documents are structs") }
}

private struct Single: SingleValueEncodingContainer {
  let encoder: AnswerValueEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.single = .null }

  func encode<Content: Encodable>(_ value: Content) throws {
    // What wraps a value stands for it, whatever its form.
    encoder.single = try AnswerValueEncoder.value(of: value)
  }
}
