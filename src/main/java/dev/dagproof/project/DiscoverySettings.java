package dev.dagproof.project;

import dev.dagproof.airflow.catalog.AirflowVersion;

/**
 * What the search for files depends on.
 *
 * @param respectGitignore whether {@code .gitignore} files count
 * @param forceExclude whether exclusions hold for paths that the user named, too
 * @param isolated whether each given folder is a project of its own
 * @param airflowVersion decides how {@code .airflowignore} is read
 * @param warnings takes what is wrong with ignore files
 */
public record DiscoverySettings(
    Exclusions exclusions,
    boolean respectGitignore,
    boolean forceExclude,
    boolean isolated,
    AirflowVersion airflowVersion,
    Warnings warnings) {}
