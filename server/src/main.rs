//! The main program.

mod assets;

use app::shell;
use axum::{Router, routing::get};
use leptos::prelude::*;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Leptos does this itself only where its router lists the routes.
    any_spawner::Executor::init_tokio()?;
    let options = get_configuration(None)?.leptos_options;
    let start = {
        let options = options.clone();
        leptos_axum::render_app_to_stream(move || shell(&options, "nb", "Verdiverksted", view! { <Start /> }))
    };
    let router = Router::new().route("/", get(start)).fallback_service(assets::service(&options.site_root));
    let listener = tokio::net::TcpListener::bind(options.site_addr).await?;
    println!("http://{}", listener.local_addr()?);
    Ok(axum::serve(listener, router).await?)
}
