package dev.dagproof.lint;

import dev.dagproof.airflow.AirflowProject;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;

/** What the files below one project root share. */
record LintedProject(ModuleFinder finder, ModuleGraph graph, AirflowProject airflow) {}
