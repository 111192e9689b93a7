import Foundation
import Testing

@testable import TendImport

@Suite("The hours of a time zone")
struct ZoneOffsetsTests {
  @Test(
    "are those of the system's calendar",
    arguments: [
      "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
      "Europe/Moscow", "Pacific/Apia", "Africa/Casablanca", "UTC",
    ])
  func calendar(name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    let offsets = try #require(ZoneOffsets(name))
    // A prime stride, so that all hours and all seasons are met.
    for second in stride(from: 0, to: 4_000_000_000, by: 9_999_991) {
      let date = Date(timeIntervalSince1970: Double(second))
      let local = second + zone.secondsFromGMT(for: date)
      let found = offsets.utc(ofLocal: Int64(local))
      // An hour shown twice has two answers.
      let shown = Int(found) + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(found)))
      #expect(shown == local && found <= Int64(second), "\(name) at \(second)")
    }
  }

  @Test("show one hour twice in autumn, of which the first is meant, and one never in spring")
  func changes() throws {
    let offsets = try #require(ZoneOffsets("Europe/Berlin"))
    // 25 October 2026, 02:30: summer time until 03:00, which is 01:00 UTC.
    #expect(offsets.utc(ofLocal: 1_792_895_400) == 1_792_895_400 - 7200)
    #expect(offsets.utc(ofLocal: 1_792_895_400 + 1800) == 1_792_895_400 + 1800 - 3600)
    // 29 March 2026, 02:30: by the clock as it was, 03:30 summer time.
    #expect(offsets.utc(ofLocal: 1_774_751_400) == 1_774_751_400 - 3600)
    #expect(offsets.utc(ofLocal: 1_774_751_400 + 1800) == 1_774_751_400 + 1800 - 7200)
  }

  @Test(
    "are known by names and offsets alone", arguments: ["", "-", "Mars/Olympus", "+1", "+25:00"])
  func unknown(name: String) {
    #expect(ZoneOffsets(name) == nil)
  }

  @Test(
    "can be an offset",
    arguments: [("+01:00", 3600), ("-0530", -19_800), ("Z", 0), ("+02", 7200)] as [(String, Int64)])
  func fixed(name: String, seconds: Int64) throws {
    let offsets = try #require(ZoneOffsets(name))
    for local in [-1, 0, 4_200_000_000] as [Int64] {
      #expect(offsets.utc(ofLocal: local) == local - seconds)
    }
  }
}
