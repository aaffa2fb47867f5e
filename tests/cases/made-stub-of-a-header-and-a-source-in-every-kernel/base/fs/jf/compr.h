/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _COMPR_H
#define _COMPR_H

int zlib_init(void);
int lzo_init(void);

#endif
