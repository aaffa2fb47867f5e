/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RWLKX_H
#define _LINUX_RWLKX_H

typedef struct {
	u32 raw;
} rwlkx_t;

void rwlkx_read(rwlkx_t *l);
void rwlkx_read_done(rwlkx_t *l);

#endif
