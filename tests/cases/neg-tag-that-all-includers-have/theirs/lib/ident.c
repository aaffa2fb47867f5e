// SPDX-License-Identifier: GPL-2.0-only
#include <linux/strbuf.h>
#include <linux/ident.h>

int ident_default(void)
{
	return 0;
}

int ident_count(const struct string_list *list)
{
	return string_list_nr(list);
}

void ident_apply(struct strbuf *sb, const struct string_list *list)
{
	if (string_list_nr(list))
		strbuf_add(sb, ' ');
}
