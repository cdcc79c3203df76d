package org.linli.query.books;

import io.swagger.v3.oas.annotations.Operation;
import org.linli.query.Paged;
import org.linli.query.books.Books.BooksPage;
import org.linli.query.timeaccount.TimeAccountsProjection;
import org.linli.web.ReadsView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of the time bank's books. */
@RestController
@RequestMapping("/api/v1/time-bank")
public class BooksResource {
    private final Books books;

    public BooksResource(Books books) {
        this.books = books;
    }

    @GetMapping("/check")
    @ReadsView({BooksProjection.NAME, TimeAccountsProjection.NAME})
    @Operation(
            summary = "Check that all accounts and pools together hold nothing, and that nothing was booked twice",
            description =
                    "It reads every account and pool as of one moment. What is open is on its way, and soon is not any more.")
    public ResponseEntity<BooksPage> check() {
        return ResponseEntity.ok().cacheControl(Paged.personal()).body(books.check());
    }
}
