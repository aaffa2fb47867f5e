/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef IDENT_H
#define IDENT_H

#include <linux/string-list.h>

int ident_default(void);

/* the names that are known */
int ident_count(const struct string_list *list);

#endif
