/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RWLKX_H
#define _LINUX_RWLKX_H

#ifndef __LINUX_INSIDE_SPINX_H
# error "Please do not include this file directly."
#endif

typedef struct {
	u32 raw;
} rwlkx_t;

void rwlkx_read(rwlkx_t *l);
void rwlkx_read_done(rwlkx_t *l);

#endif
