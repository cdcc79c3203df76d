package org.linli.kernel.sharing;

/**
 * What an item is and on what terms it is lent; public.
 *
 * @param title one line
 * @param description more, may be empty
 * @param category id of a category of goods
 * @param longestDays days that one loan may last, ≥ 1
 * @param bufferHours hours that lie between two loans, for cleaning or on the way, ≥ 0
 * @param asks true when the owner wants to accept or decline each loan
 * @param atHouse true when it is kept in the community's sharing house: its keepers then act for the owner
 */
public record ItemTerms(
        String title,
        String description,
        String category,
        int longestDays,
        int bufferHours,
        boolean asks,
        boolean atHouse) {}
