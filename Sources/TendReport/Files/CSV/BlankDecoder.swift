/// Makes a blank value of any type of document: zeros, empty text, one element in each list, and
/// something where there may be nothing.
///
/// Encoded again, the blank has every key that a document of the type can have. So a table has the
/// same columns whether or not its lists have entries.
struct BlankDecoder: Decoder {
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// A blank value of a type.
  ///
  /// - Throws: What the type throws when it takes no zero or empty text.
  static func blank<Content: Decodable>(_ type: Content.Type) throws -> Content {
    let plain: [any Decodable] = [false, "", 0, 0.0, UInt64(0)]
    for case let value as Content in plain { return value }
    return try Content(from: BlankDecoder())
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(BlankMembers())
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { BlankElements() }
  func singleValueContainer() -> any SingleValueDecodingContainer { BlankSingle() }
}

private struct BlankMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  var codingPath: [any CodingKey] { [] }
  /// What a dictionary asks for, which has none.
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Content: Decodable>(_ type: Content.Type, forKey key: Key) throws -> Content {
    try BlankDecoder.blank(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedDecodingContainer<Nested> { KeyedDecodingContainer(BlankMembers<Nested>()) }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer { BlankElements() }
  func superDecoder() -> any Decoder { BlankDecoder() }
  func superDecoder(forKey key: Key) -> any Decoder { BlankDecoder() }
}

private struct BlankElements: UnkeyedDecodingContainer {
  var codingPath: [any CodingKey] { [] }
  let count: Int? = 1
  private(set) var currentIndex = 0
  var isAtEnd: Bool { currentIndex == 1 }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Content: Decodable>(_ type: Content.Type) throws -> Content {
    currentIndex += 1
    return try BlankDecoder.blank(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedDecodingContainer<Nested> {
    currentIndex += 1
    return KeyedDecodingContainer(BlankMembers<Nested>())
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
    currentIndex += 1
    return BlankElements()
  }

  mutating func superDecoder() -> any Decoder { BlankDecoder() }
}

private struct BlankSingle: SingleValueDecodingContainer {
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }

  func decode<Content: Decodable>(_ type: Content.Type) throws -> Content {
    try BlankDecoder.blank(type)
  }
}
