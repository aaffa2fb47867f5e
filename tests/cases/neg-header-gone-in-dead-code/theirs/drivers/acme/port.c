// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#if 0
#include <linux/acme_old.h>
#endif

/*
 * Do not
#include <linux/acme_old.h>
 * here: it is slow.
 */
static const char acme_port_hint[] = "#include <linux/acme_old.h>";

const char *acme_port_doc(void)
{
	return acme_port_hint;
}