/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CPU_H
#define _CPU_H

int cpu__max(void);

#endif
