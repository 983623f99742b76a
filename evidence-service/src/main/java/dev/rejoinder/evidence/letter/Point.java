package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.letter.CoverLetter.Statement;
import java.util.List;

/** A point a letter can make; it makes as many statements as the facts allow, which may be none. */
@FunctionalInterface
interface Point {

    Point PLACED = OrderPoints::placed;
    Point ITEMS = OrderPoints::items;
    Point BUYER = OrderPoints::buyer;
    Point ADDRESS = OrderPoints::address;
    Point AMOUNT = OrderPoints::amount;
    Point SUM = OrderPoints::sum;
    Point POLICY = OrderPoints::policy;
    Point SHIPPED = DeliveryPoints::shipped;
    Point DELIVERED = DeliveryPoints::delivered;
    Point UNDELIVERED = DeliveryPoints::undelivered;
    Point NOT_YET_DUE = DeliveryPoints::notYetDue;
    Point PROOF = DeliveryPoints::proof;
    Point GIVEN = GivenPoints::given;
    Point WRITTEN = GivenPoints::written;

    List<Statement> about(Case facts);
}
