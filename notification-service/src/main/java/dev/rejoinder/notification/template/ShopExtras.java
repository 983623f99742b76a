package dev.rejoinder.notification.template;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.article.Article;
import dev.rejoinder.notification.article.Articles;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.picture.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What every letter about a dispute gets besides its own words: the shop's pictures, and articles to read on. */
@ApplicationScoped
class ShopExtras {

    private final Pictures pictures;
    private final Articles articles;

    ShopExtras(Pictures pictures, Articles articles) {
        this.pictures = pictures;
        this.articles = articles;
    }

    Letter.Pictures pictures(Situation situation) {
        Dispute dispute = situation.dispute();
        return new Letter.Pictures(
                pictures.logo(dispute.merchantId(), situation.language()).orElse(null),
                pictures.product(dispute.merchantId(), sku(dispute)).orElse(null),
                situation.about().containsKey("answerPage") ? FormPicture.of(situation.language()) : null);
    }

    Letter.Help help(Audience reader, Situation situation) {
        Dispute dispute = situation.dispute();
        boolean over = dispute.state() == DisputeState.CLOSED;
        List<Section.Link> links = Article.about(reader, dispute.kind(), dispute.reason(), over).stream()
                .flatMap(article -> link(article, situation))
                .toList();
        return new Letter.Help(Vocabulary.in(situation.language()).look().help_title(), links);
    }

    private Stream<Section.Link> link(Article article, Situation situation) {
        return articles.address(article, situation.language()).stream()
                .map(address ->
                        new Section.Link(articles.title(article, situation.language()), address.toString(), false));
    }

    /** Of what the case's facts name. */
    private static String sku(Dispute dispute) {
        Dispute.Order order = dispute.order();
        return order == null || order.items() == null || order.items().isEmpty()
                ? null
                : order.items().get(0).sku();
    }
}
