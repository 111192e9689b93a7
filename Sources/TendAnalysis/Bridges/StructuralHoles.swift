public import TendGraph

extension Graph {
  /// How much each person's contacts are tied up with one another: Burt's constraint.
  ///
  /// With *p*(*i*, *j*) the share of *i*'s strength that goes to *j*, the constraint of *i* is the
  /// sum over contacts *j* of (*p*(*i*, *j*) + sum over *q* of *p*(*i*, *q*) *p*(*q*, *j*))². Few
  /// strong contacts who know each other give a high figure, many who do not a low one; three
  /// people who all know each other have 1.125, so figures above 1 are right. `nil` for a person
  /// without a tie.
  ///
  /// Source: Burt, *Structural Holes*, 1992.
  ///
  /// - Complexity: O(sum of squared tie counts of people) time and O(*n*) space for *n* people.
  public func constraint() -> [Double?] {
    let whole = strengthsOfPeople()
    var constraints = [Double?](repeating: nil, count: personCount)
    // Shares that reach each person over one other; 0 again after each round.
    var indirect = [Double](repeating: 0, count: personCount)
    for person in 0..<personCount where whole[person] > 0 {
      let row = row(of: person)
      for place in row {
        let between = Int(neighbours[place])
        let share = weights[place] / whole[person]
        for further in self.row(of: between) {
          indirect[Int(neighbours[further])] += share * (weights[further] / whole[between])
        }
      }
      var sum = 0.0
      for place in row {
        let share = weights[place] / whole[person] + indirect[Int(neighbours[place])]
        sum += share * share
      }
      constraints[person] = sum
      for place in row {
        for further in self.row(of: Int(neighbours[place])) {
          indirect[Int(neighbours[further])] = 0
        }
      }
    }
    return constraints
  }

  /// How many different worlds each person's contacts open: Burt's effective size.
  ///
  /// With *p* as for ``constraint()`` and *m*(*j*, *q*) the strength of *j* and *q* as a share of
  /// *j*'s strongest tie, the effective size of *i* is the sum over contacts *j* of 1 - sum over
  /// *q* of *p*(*i*, *q*) *m*(*j*, *q*): the number of contacts, less what is redundant among them.
  /// From 1 to the number of contacts when strengths are equal; `nil` for a person without a tie.
  ///
  /// Source: Burt, *Structural Holes*, 1992.
  ///
  /// - Complexity: O(sum of squared tie counts of people) time and O(*n*) space for *n* people.
  public func effectiveSize() -> [Double?] {
    let whole = strengthsOfPeople()
    let strongest = (0..<personCount).map { person in
      row(of: person).reduce(0) { max($0, weights[$1]) }
    }
    var sizes = [Double?](repeating: nil, count: personCount)
    // The share of each contact of the person at hand; 0 for everybody else.
    var shares = [Double](repeating: 0, count: personCount)
    for person in 0..<personCount where whole[person] > 0 {
      let row = row(of: person)
      for place in row { shares[Int(neighbours[place])] = weights[place] / whole[person] }
      var size = 0.0
      for place in row {
        let contact = Int(neighbours[place])
        var redundant = 0.0
        for further in self.row(of: contact) {
          redundant += shares[Int(neighbours[further])] * weights[further]
        }
        size += 1 - redundant / strongest[contact]
      }
      sizes[person] = size
      for place in row { shares[Int(neighbours[place])] = 0 }
    }
    return sizes
  }

  /// The strengths of each person's ties together.
  private func strengthsOfPeople() -> [Double] {
    (0..<personCount).map { strength(of: PersonID(index: $0)) }
  }
}
