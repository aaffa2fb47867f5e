// SPDX-License-Identifier: GPL-2.0-only
/* The table of the checks, what they are called, and what they do not look at. */
#include <string.h>

#include "capi/meet.h"
#include "capi/rule.h"

static const struct check_rule rules[CHECK_N_KINDS] = {
	{ "header-gone", CHECK_HEADER_GONE, NEEDS_NAMES | NEEDS_THREADS, NULL,
	  sweep_header,
	  "an #include of a header that the other side removed or moved",
	  MEET_HEADER },
	{ "include", CHECK_INCLUDE, NEEDS_NAMES | NEEDS_THREADS, NULL, sweep_include,
	  "a name whose declaration is not included any more",
	  MEET_REACH | MEET_HEADER },
	{ "symbol-gone", CHECK_SYMBOL_GONE, NEEDS_NAMES | NEEDS_TYPES, rule_gone, sweep_gone,
	  "a name that the other side removed, renamed or made static",
	  MEET_NAME | MEET_PASTED | MEET_FILE,
	  1u << CHECK_SIGNATURE | 1u << CHECK_FIELD | 1u << CHECK_NEW_CHECK },
	{ "signature", CHECK_SIGNATURE, NEEDS_NAMES | NEEDS_TYPES, rule_uses, NULL,
	  "a call that the changed parameters or result do not fit",
	  MEET_NAME | MEET_PASTED | MEET_NEW, 1u << CHECK_NEW_CHECK | 1u << CHECK_NAME_CLASH },
	{ "callback", CHECK_CALLBACK, NEEDS_NAMES | NEEDS_TYPES, rule_uses, NULL,
	  "a function given as a callback whose prototype changed",
	  MEET_NAME | MEET_PASTED },
	{ "field", CHECK_FIELD, NEEDS_NAMES | NEEDS_TYPES, rule_uses, NULL,
	  "a member that is gone or has another type",
	  MEET_NAME | MEET_PASTED },
	{ "duplicate", CHECK_DUPLICATE, NEEDS_NAMES | NEEDS_BOTH, rule_duplicate,
	  sweep_twice, "a definition that both sides added",
	  MEET_NEW | MEET_FILE | MEET_NAME },
	{ "mismerge-scope", CHECK_MISMERGE_SCOPE,
	  NEEDS_TYPES | NEEDS_BOTH | NEEDS_THREADS, NULL, sweep_mismerge,
	  "a local or label that one side took from the other's lines",
	  MEET_FILE, 1u << CHECK_DUPLICATE },
	{ "export", CHECK_EXPORT, NEEDS_NAMES, NULL, sweep_export,
	  "a use in a module of what is no longer exported, or built in of a module",
	  MEET_EXPORT | MEET_NAME },
	{ "kconfig", CHECK_KCONFIG, 0, NULL, sweep_kconfig,
	  "a Kconfig symbol, an object or a source that the other side removed",
	  MEET_CONFIG | MEET_BUILD, 1u << CHECK_DUPLICATE },
	{ "name-clash", CHECK_NAME_CLASH, NEEDS_NAMES | NEEDS_BOTH, rule_duplicate,
	  sweep_clash, "new names, or numbers, of both sides that meet",
	  MEET_NEW | MEET_STATIC | MEET_FILE | MEET_REACH | MEET_NAME },
	{ "new-check", CHECK_NEW_CHECK, NEEDS_NAMES | NEEDS_TYPES, rule_uses, sweep_new_check,
	  "a check of the build that new code of the other side does not pass",
	  MEET_CHECK | MEET_NAME | MEET_PASTED | MEET_NEW,
	  1u << CHECK_SIGNATURE | 1u << CHECK_FIELD },
	{ "lost-change", CHECK_LOST_CHANGE, NEEDS_BOTH | NEEDS_THREADS, NULL, sweep_lost,
	  "an edit of code that the other side moved",
	  MEET_FILE | MEET_MOVED | MEET_REVERT | MEET_BUILD | MEET_COPIED },
};

const struct check_rule *check_rules(void)
{
	return rules;
}

const char *check_kind_name(enum check_kind kind)
{
	return rules[kind].name;
}

const char *check_confidence_name(enum check_confidence c)
{
	static const char *const names[] = { "possible", "likely", "certain" };

	return names[c];
}

const char *check_unread(const char *path)
{
	static const struct {
		const char *suffix, *why;
	} rows[] = {
		{ ".rs", "rust" },	 { ".dts", "devicetree" },
		{ ".dtsi", "devicetree" }, { ".dtso", "devicetree" },
		{ ".S", "assembly" },
	};
	size_t n = strlen(path);

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t k = strlen(rows[i].suffix);

		if (n >= k && strcmp(path + n - k, rows[i].suffix) == 0)
			return rows[i].why;
	}
	return NULL;
}
