/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MB_H
#define _MB_H

int mb_run(int n);

#endif
