// SPDX-License-Identifier: GPL-2.0
#include <linux/circ_buf.h>
#include <linux/serial_core.h>

void wheatear_tx(struct uart_port *port);
void wheatear_tx(struct uart_port *port)
{
	struct circ_buf *xmit = &port->state->xmit;

	if (port->x_char) {
		port->tx = port->x_char;
		return;
	}
	while (!uart_circ_empty(xmit)) {
		port->tx = xmit->buf[xmit->tail];
		uart_xmit_advance(port, 1);
	}
}
