/* SPDX-License-Identifier: GPL-2.0+ */
#ifndef LINUX_SERIAL_CORE_H
#define LINUX_SERIAL_CORE_H
#include <linux/types.h>
#include <linux/circ_buf.h>

#define UART_XMIT_SIZE	4096

struct uart_state {
	int refs;
	struct circ_buf xmit;
};

struct uart_port {
	struct uart_state *state;
	u32 tx;
	u8 x_char;
};

static inline void uart_xmit_advance(struct uart_port *up, unsigned int chars)
{
	struct circ_buf *xmit = &up->state->xmit;

	xmit->tail = (xmit->tail + chars) & (UART_XMIT_SIZE - 1);
}

#define uart_circ_empty(circ)		((circ)->head == (circ)->tail)
#define uart_circ_chars_pending(circ)	((circ)->head - (circ)->tail)
#endif
