/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _COMPR_H
#define _COMPR_H

int zlib_init(void);
#ifdef CONFIG_FS_LZO
int lzo_init(void);
#else
static inline int lzo_init(void) { return 0; }
#endif

#endif
