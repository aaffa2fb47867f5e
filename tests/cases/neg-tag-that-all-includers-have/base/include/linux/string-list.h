/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef STRING_LIST_H
#define STRING_LIST_H

struct strbuf;

struct string_list {
	int nr;
};

int string_list_nr(const struct string_list *list);

#endif
