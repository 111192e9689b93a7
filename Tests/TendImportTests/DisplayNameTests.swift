import Testing

@testable import TendImport

@Suite("Who is meant by a value")
struct DisplayNameTests {
  @Test(
    "is the address in it in lower case, or the value",
    arguments: [
      ("ana", "ana"), ("Ana B", "Ana B"), ("Ana@X.org", "ana@x.org"),
      ("\"Ana B\" <Ana@x.org>", "ana@x.org"), ("Ana B (Ana@x.org)", "ana@x.org"),
      ("\"ana@old.org\" <ana@new.org>", "ana@new.org"), ("ana@a.org, bo@b.org", "ana@a.org"),
      ("\"Ana @ Work\" <ana@x.org>", "ana@x.org"), ("<ana@x.org>", "ana@x.org"),
      ("mailto:Ana@x.org", "ana@x.org"), ("mailto:ana@x.org?subject=hi", "ana@x.org"),
      ("SMTP:ana@x.org", "ana@x.org"), ("'ana@x.org'", "ana@x.org"),
      ("Ana@x.org##Receive, Send", "ana@x.org"), ("ana##Delivered", "ana"), ("##", ""),
      ("a#b", "a#b"), ("\"Ana B\"", "Ana B"), ("' ana '", "ana"), ("\"", "\""), ("''", ""),
      ("O'Neil", "O'Neil"), ("@ana", "@ana"), ("ana@", "ana@"), ("", ""), ("ÄNNE", "ÄNNE"),
      ("/o=Ex/cn=Ana", "/o=Ex/cn=Ana"),
    ])
  func identity(value: String, expected: String) {
    let bytes = Array("\(value)|".utf8)
    let identity = Identity.bytes(in: bytes.span, at: 0..<bytes.count - 1)
    #expect(String(decoding: identity, as: UTF8.self) == expected)
    #expect(Identity.text(of: " \(value)\t") == expected)
  }
}
