// SPDX-License-Identifier: GPL-2.0-only
/* Kconfig files and Makefiles of any bytes: lines within the text, names not empty. */
#include "capi/kbuild.h"
#include "capi/kconfig.h"
#include "fuzz.h"

static void check_kconfig(const char *s, size_t size, uint32_t lines)
{
	_cleanup_kconfig_ struct kconfig k;

	kconfig_scan(&k, s, size);
	for (uint32_t i = 0; i < k.entries.n; i++) {
		const struct kconfig_entry *e = &k.entries.items[i];

		INSIST(*e->name && e->line >= 1 && e->line <= e->end_line);
		INSIST(e->end_line <= lines);
		INSIST(e->block == KCONFIG_NONE || e->block < k.blocks.n);
		INSIST(kconfig_find(&k, e->name));
	}
	for (uint32_t i = 0; i < k.blocks.n; i++)
		INSIST(k.blocks.items[i].parent == KCONFIG_NONE ||
		       k.blocks.items[i].parent < i);
	for (size_t i = 0; i < k.refs.n; i++) {
		const struct kconfig_ref *r = &k.refs.items[i];

		INSIST(*r->name && r->line >= 1 && r->line <= lines);
		INSIST(r->entry == KCONFIG_NONE || r->entry < k.entries.n);
		INSIST(r->block == KCONFIG_NONE || r->block < k.blocks.n);
		INSIST(kconfig_role_name(r->role));
		if (r->entry != KCONFIG_NONE && r->role == KCONFIG_DEPENDS && i < 64)
			INSIST(kconfig_depends(&k, r->entry, r->name));
	}
}

static void check_kbuild(const char *s, size_t size, uint32_t lines)
{
	_cleanup_kbuild_ struct kbuild k;

	kbuild_scan(&k, s, size);
	for (size_t i = 0; i < k.items.n; i++) {
		const struct kbuild_item *it = &k.items.items[i];

		INSIST(*it->list && *it->word && (it->how || it->config));
		INSIST(it->line >= 1 && it->line <= lines);
		INSIST(!it->cond == !it->group && it->group <= it->cond);
	}
	for (size_t i = 0; i < k.refs.n; i++)
		INSIST(*k.refs.items[i].name && k.refs.items[i].line <= lines);
	for (size_t i = 0; i < k.vars.n; i++)
		INSIST(k.vars.items[i].line >= 1 && k.vars.items[i].line <= lines);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	uint32_t lines = 1;

	for (size_t i = 0; i < size; i++)
		lines += s[i] == '\n';
	check_kconfig(s, size, lines);
	check_kbuild(s, size, lines);
	return 0;
}
