package dev.rejoinder.evidence.orderimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.rejoinder.evidence.order.NewOrder;
import dev.rejoinder.evidence.order.NewShipment;
import dev.rejoinder.kit.problem.Problems;
import java.io.IOException;
import java.util.List;

/** One order a line: the body of {@code PUT .../orders/{orderId}} with {@code orderId} and {@code shipments}. */
class NdjsonOrders implements OrderSource {

    record JsonOrder(
            String orderId,
            String amazonOrderReference,
            String chargeId,
            String placedAt,
            String productType,
            NewOrder.NewMoney total,
            List<NewOrder.NewItem> items,
            NewOrder.NewShopper shopper,
            NewOrder.NewAddress deliveryAddress,
            String policyVersion,
            List<NewShipment> shipments) {

        Candidate at(long line) {
            NewOrder order = new NewOrder(
                    amazonOrderReference,
                    chargeId,
                    placedAt,
                    productType,
                    total,
                    items,
                    shopper,
                    deliveryAddress,
                    policyVersion);
            return Candidate.ofOneLine(orderId, order, shipments == null ? List.of() : shipments, line);
        }
    }

    private final Lines lines;
    private final ObjectReader reader;
    private final ImportReport.Tally tally;

    NdjsonOrders(Lines lines, ObjectMapper json, ImportReport.Tally tally) {
        this.lines = lines;
        this.reader = json.readerFor(JsonOrder.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.tally = tally;
    }

    @Override
    public Candidate next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            Candidate candidate = line.isTooLong() ? refuse(line, Lines.TOO_LONG) : parse(line);
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    private Candidate parse(Line line) {
        try {
            JsonOrder order = reader.readValue(line.bytes());
            return order == null ? refuse(line, "is not an order") : order.at(line.number());
        } catch (JsonMappingException e) {
            if (e.getPath().isEmpty()) {
                return refuse(line, "is not an order");
            }
            tally.reject(1);
            Problems.unreadable(e)
                    .errors()
                    .forEach(error -> tally.wrong(line.number(), error.field(), error.message()));
            return null;
        } catch (JsonProcessingException e) {
            return refuse(line, "is not valid JSON, column " + e.getLocation().getColumnNr());
        } catch (IOException e) {
            return refuse(line, "is not valid UTF-8");
        }
    }

    private Candidate refuse(Line line, String message) {
        tally.reject(1);
        tally.wrong(line.number(), null, message);
        return null;
    }
}
