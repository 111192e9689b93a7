import TendTestSupport
import Testing

@testable import TendImport

@Suite("An address list") struct AddressListTests {
  static let examples: [(field: String, addresses: [String])] = [
    ("", []),
    ("ada@example.org", ["ada@example.org"]),
    ("  ada@example.org  ,bob@example.org", ["ada@example.org", "bob@example.org"]),
    ("Ada Lovelace <ada@example.org>", ["ada@example.org"]),
    ("<ada@example.org>", ["ada@example.org"]),
    ("< ada@example.org >", ["ada@example.org"]),
    (
      "\"Lovelace, Ada; Countess\" <ada@example.org>, bob@example.org",
      ["ada@example.org", "bob@example.org"]
    ),
    ("\"Ada \\\"Al\\\" L, x@y\" <ada@example.org>", ["ada@example.org"]),
    (
      "ada@example.org (Ada, by (old) post), bob@example.org",
      ["ada@example.org", "bob@example.org"]
    ),
    ("(a \\) b, c@d) ada@example.org", ["ada@example.org"]),
    (
      "Crew: ada@example.org, Bob <bob@example.org>;, cy@example.org",
      ["ada@example.org", "bob@example.org", "cy@example.org"]
    ),
    // RFC 5322 appendix A.1.3
    (
      "A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;",
      ["c@a.test", "joe@where.test", "jdoe@one.test"]
    ),
    ("Undisclosed recipients:;", []),
    // RFC 5322 appendix A.5
    (
      "Pete(A nice \\) chap) <pete(his account)@silly.test(his host)>",
      ["pete@silly.test"]
    ),
    // RFC 5322 appendix A.6.1 and A.6.3
    (
      "Mary Smith <@node.test:mary@example.net>, , jdoe@test  . example",
      ["mary@example.net", "jdoe@test.example"]
    ),
    ("John Doe <jdoe@machine(comment).  example>", ["jdoe@machine.example"]),
    (
      "\"ada lovelace\"@example.org, bob@example.org",
      ["\"ada lovelace\"@example.org", "bob@example.org"]
    ),
    ("\"ada@example.org\"", ["ada@example.org"]),
    ("\"ada@example.org\" <ada@example.com>", ["ada@example.com"]),
    ("ada@example.org <ada@example.com>", ["ada@example.com"]),
    ("Ada ada@example.org", ["ada@example.org"]),
    ("ada@example.org; bob@example.org;", ["ada@example.org", "bob@example.org"]),
    ("mailto:ada@example.org", ["ada@example.org"]),
    ("ada@[IPv6:2001:db8::1], bob@example.org", ["ada@[IPv6:2001:db8::1]", "bob@example.org"]),
    ("=?utf-8?Q?Lov=C3=A9lace=2C_Ada?= <ada@example.org>", ["ada@example.org"]),
    ("Ada Lovelace, root, <>, <@>, @, ada@, @example.org", []),
    // Quotes, comments and brackets that nothing closes.
    ("\"Ada <ada@example.org>, bob@example.org", ["ada@example.org", "bob@example.org"]),
    ("Ada (the first <ada@example.org>, bob@example.org", ["ada@example.org", "bob@example.org"]),
    ("Ada <ada@example.org, Bob <bob@example.org>", ["ada@example.org", "bob@example.org"]),
    ("ada@[10.0, bob@example.org", ["ada@[10.0", "bob@example.org"]),
    ("Ada <ada@example.org", ["ada@example.org"]),
  ]

  @Test("holds the addresses and nothing else", arguments: examples)
  func addresses(field: String, addresses: [String]) {
    #expect(read(Array(field.utf8)) == addresses)
  }

  @Test("of marks that nothing closes is read in one pass", .timeLimit(.minutes(1)))
  func unclosedMarks() {
    for mark in ["\"", "(", "<", "[", "\\", "\"\\", "(<", "<\"", ":", "a@b,"] {
      let field = Array(String(repeating: mark, count: 200_000).utf8)
      #expect(read(field).count == (mark == "a@b," ? 200_000 : 0))
    }
  }

  private func read(_ field: [UInt8]) -> [String] {
    var list = AddressList()
    list.read(field.span, at: field.indices)
    return list.addresses.map { String(decoding: $0, as: UTF8.self) }
  }
}
