-- A request that came to nothing is forgotten in the transaction that began it.
grant delete on tally.request to desbumi_app;
