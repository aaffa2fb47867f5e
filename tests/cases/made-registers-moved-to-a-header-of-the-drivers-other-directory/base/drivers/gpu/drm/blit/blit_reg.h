/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BLIT_REG_H
#define _BLIT_REG_H

#define BLIT_CTL	4
#define BLIT_DSL(n)	((n) + 16)

#endif
