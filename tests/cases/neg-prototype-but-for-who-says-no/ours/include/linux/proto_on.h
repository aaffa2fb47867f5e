/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PROTO_ON_H
#define _PROTO_ON_H

#ifndef NO_PROTO
int proto_scale(int v);
#endif
int proto_read(void);

#endif
