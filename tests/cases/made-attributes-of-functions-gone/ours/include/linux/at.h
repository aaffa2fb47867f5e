/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _AT_H
#define _AT_H

#define __meminit __attribute__((__cold__))

int at_add(int n);

#endif
