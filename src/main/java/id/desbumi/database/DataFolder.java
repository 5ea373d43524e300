package id.desbumi.database;

import java.nio.file.Path;

/**
 * The folder everything of one installation lies in.
 *
 * @param trial the people in it are samples; decided when the folder is made and never changed
 */
public record DataFolder(Path path, boolean trial) {}
