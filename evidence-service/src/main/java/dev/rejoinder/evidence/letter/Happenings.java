package dev.rejoinder.evidence.letter;

import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.TimelineEntry;
import java.util.HashMap;
import java.util.Map;

/**
 * What happened, in the packet's language. The content tells its own entries in English; every other is a note of a
 * carrier and stays in the carrier's words.
 */
public final class Happenings {

    private final Map<TimelineEntry, String> ours = new HashMap<>();

    public Happenings(PacketContent content, Wording wording) {
        OrderFacts order = content.order();
        if (order != null) {
            ours.put(
                    TimelineEntry.orderPlaced(order.placedAt(), order.orderId()), wording.say("timeline.order_placed"));
        }
        content.shipments().forEach(shipment -> add(shipment, wording));
        ours.put(TimelineEntry.claimFiled(content.claim().filedAt()), wording.say("timeline.claim_filed"));
    }

    public String what(TimelineEntry entry) {
        return ours.getOrDefault(entry, entry.what());
    }

    private void add(ShipmentFacts shipment, Wording wording) {
        ours.put(
                TimelineEntry.handedOver(shipment.shippedAt(), shipment.carrier(), shipment.trackingNumber()),
                new Sentence("timeline.handed_over")
                        .ifKnown("carrier", shipment.carrier())
                        .in(wording));
        ours.put(
                TimelineEntry.delivered(shipment.deliveredAt(), shipment.deliveredTo()),
                wording.say("timeline.delivered"));
    }
}
