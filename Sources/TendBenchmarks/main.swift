import Foundation
import TendGraph
import TendImport
let path = CommandLine.arguments[1]
let t0 = Date()
let data = try! [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
let t1 = Date()
var r = InteractionReader()
try r.read(data.span, from: path)
let t2 = Date()
let (log, acc) = try r.finish()
let t3 = Date()
let n = Network(log)
let t4 = Date()
print(acc.rowsRead, acc.rowsUsed, acc.setAside, acc.warnings, n.people.count, n.tieCount, n.tieDayCount, n.asOf as Any)
print(t1.timeIntervalSince(t0), t2.timeIntervalSince(t1), t3.timeIntervalSince(t2), t4.timeIntervalSince(t3))
print(n.strengths.reduce(0,+))
