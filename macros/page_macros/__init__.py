"""The macros that authors use in pages: one module a macro, named as the macro is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup

from . import (
    alignment,
    axis_mapping,
    backlinks,
    bibliography,
    calculator,
    cards,
    cite,
    company_facts,
    company_figures,
    company_measure,
    company_overview,
    company_ownership,
    company_timeline,
    comparison_workbench,
    coverage,
    data_table,
    glossary,
    link_map,
    nearest_relatives,
    phase_facts,
    phase_table,
    public_data,
    ready_made_pairs,
    reference_list,
    section_map,
    side_by_side,
    stage_list,
    stage_model_card,
    stage_model_diagram,
    stage_model_overview,
    stage_model_timeline,
)

PageMacro = Callable[..., Markup]

MACROS: Mapping[str, PageMacro] = {
    module.__name__.rsplit(".", 1)[-1]: module.render
    for module in (
        alignment,
        axis_mapping,
        backlinks,
        bibliography,
        calculator,
        cards,
        cite,
        company_facts,
        company_figures,
        company_measure,
        company_overview,
        company_ownership,
        company_timeline,
        comparison_workbench,
        coverage,
        data_table,
        glossary,
        link_map,
        nearest_relatives,
        phase_facts,
        phase_table,
        public_data,
        ready_made_pairs,
        reference_list,
        section_map,
        side_by_side,
        stage_list,
        stage_model_card,
        stage_model_diagram,
        stage_model_overview,
        stage_model_timeline,
    )
}
"""Macro name to function. The first argument is the page's context, the rest the author's."""

CHECKS: Mapping[str, Callable[..., None]] = {"cite": cite.check}
"""What finds an author's mistakes in a call without rendering it, where rendering is slow."""
