/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_GODWIT_H
#define _LINUX_GODWIT_H

#ifdef CONFIG_GODWIT
int godwit_active(void *dev);
int godwit_limit(void *dev);
#else
static inline int godwit_active(void *dev)
{
	return 0;
}

static inline int godwit_limit(void *dev)
{
	return -1;
}
#endif

#endif
