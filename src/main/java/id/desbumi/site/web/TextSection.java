package id.desbumi.site.web;

import id.desbumi.site.Block;
import java.util.List;

/** Headed paragraphs under one title. */
public record TextSection(String id, String title, List<Block> blocks) {}
