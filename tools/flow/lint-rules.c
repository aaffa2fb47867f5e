// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "flow/lint-internal.h"

#define ONE(name, level, needs, fn, doc) { { name, level, needs, doc }, fn, NULL, false }
#define FILES(name, level, needs, fn, doc) { { name, level, needs, doc }, fn, NULL, true }
#define ALL(name, level, needs, fn, doc) { { name, level, needs, doc }, NULL, fn, false }

const struct lint_check lint_checks[] = {
	ONE("signed-off-author", LINT_ERROR, 0, lint_signed_author,
	    "the author signed the commit off, by this address or this name"),
	ONE("signed-off-committer", LINT_ERROR, 0, lint_signed_committer,
	    "whoever committed it signed it off, too"),
	ONE("signed-off-order", LINT_WARNING, 0, lint_signed_order,
	    "the committer's sign-off is the last one"),
	ONE("signed-off-merge", LINT_WARNING, 0, lint_signed_merge,
	    "a merge is signed off by whoever made it"),
	ONE("fixes-format", LINT_WARNING, 0, lint_fixes_format,
	    "a Fixes: line reads <id> (\"<subject>\") and nothing more"),
	ONE("fixes-digits", LINT_WARNING, 0, lint_fixes_digits,
	    "its id has 12 digits or more"),
	ONE("fixes-unknown", LINT_ERROR, LINT_NEEDS_HISTORY, lint_fixes_unknown,
	    "there is such a commit"),
	ONE("fixes-ambiguous", LINT_ERROR, LINT_NEEDS_HISTORY, lint_fixes_ambiguous,
	    "there is only one such object"),
	ONE("fixes-subject", LINT_ERROR, 0, lint_fixes_subject,
	    "its subject is that of the commit"),
	ONE("fixes-ancestor", LINT_ERROR, LINT_NEEDS_HISTORY | LINT_NEEDS_NO_STABLE,
	    lint_fixes_ancestor, "what is fixed is an ancestor of the fix"),
	ONE("link-missing", LINT_OFF, 0, lint_link_missing,
	    "every commit has a Link: to where it was posted"),
	ONE("link-format", LINT_WARNING, 0, lint_link_format, "a Link: is an http or https url"),
	ONE("stable-version", LINT_WARNING, 0, lint_stable_version,
	    "Cc: stable comes with a Fixes: or a hint to versions (# 5.10+)"),
	ONE("stable-address", LINT_WARNING, 0, lint_stable_address,
	    "what is meant for stable goes to stable@vger.kernel.org"),
	ONE("stable-upstream", LINT_ERROR, LINT_NEEDS_STABLE, lint_stable_upstream,
	    "a commit of a stable tree names the one of upstream in full"),
	ONE("fixup-subject", LINT_ERROR, 0, lint_fixup_subject,
	    "nothing is left to be squashed (fixup!, squash!, amend!)"),
	ONE("wip-subject", LINT_ERROR, 0, lint_wip_subject,
	    "no subject says that the work is not done (WIP, DO NOT MERGE)"),
	ONE("patch-subject", LINT_ERROR, 0, lint_patch_subject,
	    "there is a subject, and it has no [PATCH] of a mail in it"),
	ONE("empty-body", LINT_ERROR, 0, lint_empty_body,
	    "the message says more than the subject and trailers"),
	ONE("area-prefix", LINT_NOTE, 0, lint_area_prefix, "a subject begins with an area"),
	ONE("change-id", LINT_WARNING, 0, lint_change_id, "there is no Change-Id: of Gerrit"),
	ONE("not-utf8", LINT_WARNING, 0, lint_not_utf8, "messages are UTF-8"),
	FILES("off-topic", LINT_WARNING, LINT_NEEDS_TREE | LINT_NEEDS_TOPIC, lint_off_topic,
	      "a commit changes only files of the tree's topic (an error where it is policy)"),
	FILES("conflict-markers", LINT_ERROR, 0, lint_conflict_markers,
	      "no file has conflict markers that the commit added"),
	ONE("back-merge", LINT_ERROR, LINT_NEEDS_WHOLE, lint_back_merge,
	    "a merge of what is not of the branch says why"),
	ONE("one-way", LINT_ERROR, LINT_NEEDS_TREE | LINT_NEEDS_WHOLE, lint_one_way,
	    "a tree whose policy is one-way merges nobody"),
	ONE("merge-of-merge", LINT_WARNING, 0, lint_merge_of_merge,
	    "nobody merges his own merges"),
	ALL("base", LINT_WARNING, LINT_NEEDS_BASE | LINT_NEEDS_WHOLE, lint_base,
	    "it begins at a release, a release candidate or a commit of its upstream"),
	ALL("late-rebase", LINT_WARNING, 0, lint_late_rebase,
	    "most of it was not committed anew in the last days"),
	ALL("same-patch", LINT_WARNING, LINT_NEEDS_TREES, lint_same_patch,
	    "no other tree has the same patch as another commit"),
};

#define N_CHECKS (sizeof(lint_checks) / sizeof(lint_checks[0]))

size_t lint_n_rules(void)
{
	return N_CHECKS;
}

const struct lint_rule *lint_rule(size_t i)
{
	return &lint_checks[i].rule;
}

size_t lint_rule_find(const char *name)
{
	for (size_t i = 0; i < N_CHECKS; i++)
		if (strcmp(lint_checks[i].rule.name, name) == 0)
			return i;
	return SIZE_MAX;
}

const char *lint_lacks(unsigned int needs, unsigned int have)
{
	static const struct {
		enum lint_needs need;
		const char *what;
	} rows[] = {
		{ LINT_NEEDS_TREE, "it is not known which tree they are of" },
		{ LINT_NEEDS_TOPIC, "the tree has no topic" },
		{ LINT_NEEDS_TREES, "no trees are configured" },
		{ LINT_NEEDS_HISTORY, "a shallow or partial clone has not all commits" },
		{ LINT_NEEDS_STABLE, "it is no stable tree" },
		{ LINT_NEEDS_NO_STABLE, "it is a stable tree" },
		{ LINT_NEEDS_WHOLE, "only the newest commits are looked at" },
		{ LINT_NEEDS_BASE, "there is neither an upstream nor a release tag" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (needs & ~have & rows[i].need)
			return rows[i].what;
	return NULL;
}

const char *lint_level_name(enum lint_level level)
{
	static const char *const names[] = { "off", "note", "warning", "error" };

	return names[level];
}
